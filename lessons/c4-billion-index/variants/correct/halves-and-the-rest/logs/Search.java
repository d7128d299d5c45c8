package logs;

/** Finds records by their time. */
public final class Search {
  private Search() {}

  /** The first record at or after a time; the size of the log if all are before it. */
  public static int firstAt(Log log, long time) {
    int low = 0;
    int high = log.size();
    while (low < high) {
      int middle = low / 2 + high / 2 + (low & high & 1);
      if (log.time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
