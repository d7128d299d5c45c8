package logs;

/** Finds records by their time. */
public final class Search {
  private Search() {}

  /** The first record at or after a time; the size of the log if all are before it. */
  public static int firstAt(Log log, long time) {
    int low = 0;
    int high = log.size();
    while (low < high) {
      int middle = Math.max(0, (low + high) / 2);
      if (middle < low) {
        return log.size();
      }
      if (log.time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
