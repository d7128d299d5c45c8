package wind;

/** The provider has too much to do. */
public class BusyException extends PassingException {
  private static final long serialVersionUID = 1;
}
