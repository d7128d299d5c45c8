package dev.faultline.ui.settings;

/**
 * The most that a program may use when it runs in the window, whatever the program itself asks for.
 * Zero leaves it to the program.
 *
 * @param heapMb heap in MiB
 * @param seconds run time, not counting the time it is stopped
 * @param outputLines lines of output that are kept, {@link #FEWEST_LINES} to {@link #MOST_LINES}
 */
public record ChildLimits(int heapMb, int seconds, int outputLines) {
  /** With less heap no JVM gets as far as the program. */
  public static final int LEAST_HEAP = 16;

  public static final int FEWEST_LINES = 100;
  public static final int MOST_LINES = 50_000;

  /** Whatever the program asks for. */
  public static final ChildLimits FIRST = new ChildLimits(0, 0, 5_000);

  public ChildLimits {
    heapMb = heapMb <= 0 ? 0 : Math.max(LEAST_HEAP, heapMb);
    seconds = Math.max(0, seconds);
    outputLines = Math.max(FEWEST_LINES, Math.min(MOST_LINES, outputLines));
  }
}
