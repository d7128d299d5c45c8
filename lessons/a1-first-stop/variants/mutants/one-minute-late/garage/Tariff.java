package garage;

/**
 * What the sign at the gate says: so much for each hour that has begun, never more than so much a
 * day, and the first minutes free. Money is in cents.
 */
public final class Tariff {
  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

  private final int perHour;
  private final int perDay;
  private final int freeMinutes;

  public Tariff(int perHour, int perDay, int freeMinutes) {
    this.perHour = perHour;
    this.perDay = perDay;
    this.freeMinutes = freeMinutes;
  }

  /** The fee for a stay of so many minutes. */
  public int fee(int minutes) {
    if (minutes <= freeMinutes) {
      return 0;
    }
    int days = minutes / MINUTES_PER_DAY;
    int rest = minutes % MINUTES_PER_DAY;
    return days * perDay + partOfDay(rest);
  }

  private int partOfDay(int minutes) {
    int hours = hoursBegun(minutes);
    int price = hours * perHour;
    return Math.min(price, perDay);
  }

  private static int hoursBegun(int minutes) {
    return (minutes + MINUTES_PER_HOUR - 2) / MINUTES_PER_HOUR;
  }
}
