package cycles;

/** The bicycles of each day of a month. */
public final class Report {
  private final String title;
  private final int[] days;

  public Report(String title, int[] days) {
    this.title = title;
    this.days = days.clone();
  }

  public String title() {
    return title;
  }

  /** The bicycles on a day of the month, which count from 1. */
  public int on(int day) {
    return days[day - 1];
  }
}
