package wind;

/** The provider knows no such place. */
public class NotFoundException extends LastingException {
  private static final long serialVersionUID = 1;
}
