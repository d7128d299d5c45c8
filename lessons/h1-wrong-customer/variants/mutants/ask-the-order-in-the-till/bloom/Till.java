package bloom;

import java.util.Map;
import java.util.TreeMap;

/** Where the money goes: to the account of a customer, or as cash into the drawer. */
public final class Till {
  private final Map<String, Integer> accounts = new TreeMap<>();
  private int cash;

  public synchronized void pay(Order order, int cents) {
    Map<String, Object> fields = Map.of("source", order.source(), "cents", cents);
    String customer = order.customer().isEmpty() ? null : order.customer();
    if (customer == null) {
      cash += cents;
      Log.info("paid-cash", fields);
    } else {
      accounts.merge(customer, cents, Integer::sum);
      Log.info("charged", fields);
    }
  }

  public int cash() {
    return cash;
  }

  /** What each customer has to pay at the end of the month, in cents. */
  public Map<String, Integer> accounts() {
    return accounts;
  }
}
