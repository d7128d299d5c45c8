package cycles;

import java.util.HashMap;
import java.util.Map;

/** Keeps each report, so that it need be made only once. */
public final class ReportCache {
  private final Map<String, Report> reports = new HashMap<>();
  private final ReportMaker maker;
  private int hits;

  public ReportCache(ReportMaker maker) {
    this.maker = maker;
  }

  public Report get(Query query) {
    Report known = reports.get(key(query));
    if (known != null) {
      hits++;
      return known;
    }
    Report report = maker.make(query);
    reports.put(key(query), report);
    return report;
  }

  private static String key(Query query) {
    return query.street() + "/" + query.month() + java.util.Arrays.toString(query.hours());
  }

  /** How often a report was there already. */
  public int hits() {
    return hits;
  }
}
