package volt;

/** The bank has no time; it may be asked again. */
public class BusyException extends Exception {
  private static final long serialVersionUID = 1;
}
