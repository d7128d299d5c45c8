package tram;

import java.util.Collections;
import java.util.List;

/** Watches how long the displays wait, and raises the alarm. */
public final class Monitor {
  private static final int LIMIT = 500;

  private final Window window = new Window();

  public void record(long at, int millis) {
    window.add(new Sample(at, millis));
  }

  /** A line on the latest minute, with an alarm if one answer in a hundred takes too long. */
  public String report(int minute) {
    List<Integer> millis = window.millis();
    int slow = Percentile.of(99, millis);
    return "minute %d: half up to %d ms, 99 in 100 up to %d ms, longest %d ms%s"
        .formatted(
            minute,
            Percentile.of(50, millis),
            slow,
            Collections.max(millis),
            slow > LIMIT ? "  ALARM" : "");
  }
}
