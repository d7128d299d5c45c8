package wind;

/** The provider does not answer this question, however often it is asked. */
public class LastingException extends ApiException {}
