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

  /**
   * An amount in euro cents.
   *
   * @param cents the amount in cents of the currency
   * @throws IllegalArgumentException if there is no rate for it
   */
  public long inEuros(String currency, long cents) {
    Integer rate = worth.get(currency);
    if (rate == null) {
      throw new IllegalArgumentException("no rate for " + currency);
    }
    return Math.round(cents * rate / 100_000.0);
  }
}
