package seeds;

/** A garden's list is not as it should be. */
public class ListException extends Exception {
  private static final long serialVersionUID = 1;

  public ListException(String message) {
    super(message);
  }
}
