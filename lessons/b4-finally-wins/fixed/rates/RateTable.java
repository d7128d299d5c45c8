package rates;

import java.util.Map;
import java.util.TreeMap;

/** The rates that are in force, and the file that they came from. */
public final class RateTable {
  private final Map<String, Integer> worth = new TreeMap<>();
  private String source = "none";

  public void put(Rate rate) {
    worth.put(rate.currency(), rate.worth());
  }

  public void setSource(String file) {
    source = file;
  }

  public String source() {
    return source;
  }

  /** What an amount is worth in euro cents, given in cents of its currency. */
  public long inEuros(String currency, long cents) {
    return Math.round(cents * worth.get(currency) / 100_000.0);
  }
}
