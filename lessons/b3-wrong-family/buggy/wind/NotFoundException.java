package wind;

/** The provider knows no such place. */
public class NotFoundException extends LastingException {} //@UNKNOWN
