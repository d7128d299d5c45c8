package hours;

/** Somebody would owe too much, or be owed too much. */
public class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LimitException(String message) {
    super(message);
  }
}
