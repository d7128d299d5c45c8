package tram;

/** Five minutes of a morning: ten displays at tram stops ask when the next tram comes. */
public final class Main {
  private static final int A_MINUTE = 100;

  private Main() {}

  public static void main(String[] args) {
    Monitor monitor = new Monitor();
    for (int minute = 0; minute < 5; minute++) {
      for (int i = 0; i < A_MINUTE; i++) {
        monitor.record(minute * 60_000L + i * 600L, millis(minute, i));
      }
      System.out.println(monitor.report(minute));
    }
  }

  /** In the first minute the server warms up; later one answer in a hundred is slow. */
  private static int millis(int minute, int i) {
    boolean slow = minute == 0 ? i < 6 : i == 17 * minute;
    return slow ? 900 - i : 30 + (i * 7 + minute) % 19;
  }
}
