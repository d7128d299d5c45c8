package logs;

import java.util.Locale;

/** Answers how many records fall into a span of time. */
public final class Usage {
  private static final long HOUR = 3_600_000;

  private final Log log;

  public Usage(Log log) {
    this.log = log;
  }

  /** How many records there are from one time up to, but not including, another. */
  public int records(long from, long to) {
    int first = Search.firstAt(log, from);
    int behind = Search.firstAt(log, to);
    return behind - first;
  }

  /** A line for an hour, counted from the beginning. */
  public String hour(int hour) {
    int records = records(hour * HOUR, (hour + 1) * HOUR);
    return String.format(Locale.ROOT, "hour %5d: %7d records", hour, records);
  }
}
