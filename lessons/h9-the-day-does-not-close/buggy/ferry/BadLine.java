package ferry;

/** A line of the day's papers that cannot be read; the message says why. */
public final class BadLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadLine(String message) {
    super(message);
  }

  BadLine(int number, String line, BadLine cause) {
    super("line " + number + ", \"" + line + "\": " + cause.getMessage(), cause);
  }
}
