package stage;

/** Takes the guests' money. */
public interface Payments {
  /** Whether the guest has paid. */
  boolean charge(String guest, int cents);
}
