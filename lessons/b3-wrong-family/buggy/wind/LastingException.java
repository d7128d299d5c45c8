package wind;

/** The provider does not answer this question, however often it is asked. */
public class LastingException extends ApiException {
  private static final long serialVersionUID = 1;
}
