package dev.faultline.agent;

/** Tells whether a thread runs code for the debugger, in which probes do not count. */
final class Inside extends ThreadLocal<int[]> {
  private static final Inside DEPTH = new Inside();

  @Override
  protected int[] initialValue() {
    return new int[1];
  }

  @Hidden
  static boolean now() {
    return DEPTH.get()[0] > 0;
  }

  @Hidden
  static void enter() {
    DEPTH.get()[0]++;
  }

  @Hidden
  static void leave() {
    DEPTH.get()[0]--;
  }

  @Hidden
  static boolean left(boolean result) {
    leave();
    return result;
  }

  @Hidden
  static String left(String result) {
    leave();
    return result;
  }
}
