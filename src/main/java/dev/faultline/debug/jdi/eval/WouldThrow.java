package dev.faultline.debug.jdi.eval;

/** The expression itself, and not code that it calls, ends in an exception. */
final class WouldThrow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String className;

  WouldThrow(String simpleName, String message) {
    super(message);
    this.className = "java.lang." + simpleName;
  }

  String className() {
    return className;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
