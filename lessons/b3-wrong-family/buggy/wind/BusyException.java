package wind;

/** The provider has too much to do. */
public class BusyException extends PassingException {} //@BUSY
