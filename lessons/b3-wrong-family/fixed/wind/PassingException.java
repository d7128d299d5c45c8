package wind;

/** The provider cannot answer now; later the same question may be answered. */
public class PassingException extends ApiException {}
