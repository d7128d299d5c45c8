package stage;

/** The till of the house. */
public final class Till implements Payments {
  private int payments;
  private int cents;

  @Override
  public synchronized boolean charge(String guest, int price) {
    payments++;
    cents += price;
    return true;
  }

  public synchronized int payments() {
    return payments;
  }

  public synchronized int cents() {
    return cents;
  }
}
