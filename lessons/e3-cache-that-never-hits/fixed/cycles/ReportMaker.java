package cycles;

/** Makes reports out of what was counted. This takes its time. */
public final class ReportMaker {
  private static final int DAYS = 28;

  private final Counters counters;
  private int made;

  public ReportMaker(Counters counters) {
    this.counters = counters;
  }

  public Report make(Query query) {
    made++;
    int[] days = new int[DAYS];
    for (int day = 1; day <= DAYS; day++) {
      for (int hour : query.hours()) {
        days[day - 1] += counters.count(query.street(), query.month(), day, hour);
      }
    }
    return new Report(query.street() + ", month " + query.month(), days);
  }

  /** How many it has made. */
  public int made() {
    return made;
  }
}
