package cycles;

/** Where the people of the town hall ask. */
public final class Desk {
  private final ReportCache cache;
  private Query latest = Query.of("Bridge", 1, 0, 24);

  public Desk(ReportCache cache) {
    this.cache = cache;
  }

  public Report ask(String street, int month, int from, int to) {
    latest = Query.of(street, month, from, to);
    return cache.get(latest);
  }

  /** Asks the latest question once more, as when a page is loaded again. */
  public Report again() {
    return cache.get(latest);
  }
}
