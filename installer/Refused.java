/** Why nothing more is made, in one line. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private Refused(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The person can mend it before anything is built. */
  static Refused wrongUse(String message) {
    return new Refused(2, message);
  }

  /** A step on the way failed. */
  static Refused failed(String message) {
    return new Refused(1, message);
  }

  int exitCode() {
    return exitCode;
  }
}
