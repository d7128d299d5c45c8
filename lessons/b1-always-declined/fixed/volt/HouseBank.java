package volt;

import java.util.Map;

/** The bank at the other end; it knows the balance of each card, and is slow to wake up. */
public final class HouseBank implements Bank {
  private final Map<String, Integer> balances;
  private int asked;

  public HouseBank(Map<String, Integer> balances) {
    this.balances = balances;
  }

  @Override
  public void take(String cardNumber, int cents) throws RefusedException, BusyException {
    asked++;
    if (asked <= 2) {
      throw new BusyException();
    }
    if (balances.getOrDefault(cardNumber, 0) < cents) {
      throw new RefusedException("not enough on " + cardNumber);
    }
  }

  public int asked() {
    return asked;
  }
}
