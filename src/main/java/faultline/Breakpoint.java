package faultline;

/**
 * A breakpoint that stands in the program's own code, for places that the program can name better
 * than a debugger: {@code if (stock.isDamaged()) Breakpoint.here();}.
 */
public final class Breakpoint {
  private static final String SWITCH = "faultline.breakpoint";

  private Breakpoint() {}

  /**
   * Stops the program here when Faultline debugs it, as Python's {@code breakpoint()} does; else
   * does nothing. The system property {@code faultline.breakpoint} with the value {@code off}
   * switches all calls off; it is asked at each call.
   */
  public static void here() {
    if (!"off".equals(System.getProperty(SWITCH))) {
      reached();
    }
  }

  /** Watched by the debugger, which has a breakpoint on this method. */
  private static void reached() {}
}
