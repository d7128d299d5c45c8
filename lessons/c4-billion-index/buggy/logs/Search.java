package logs;

/** Finds records by their time. */
public final class Search {
  private Search() {}

  /** The first record at or after a time; the size of the log if all are before it. */
  public static int firstAt(Log log, long time) {
    int low = 0;
    int high = log.size();
    while (low < high) {
      int middle = (low + high) / 2; //@MIDDLE
      if (log.time(middle) < time) { //@ASK
        low = middle + 1; //@UP
      } else {
        high = middle; //@DOWN
      }
    }
    return low; //@FOUND
  }
}
