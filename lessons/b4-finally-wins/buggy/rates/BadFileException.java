package rates;

/** A file of rates is not as it should be. */
public class BadFileException extends Exception {
  private static final long serialVersionUID = 1;

  public BadFileException(String message) {
    super(message);
  }
}
