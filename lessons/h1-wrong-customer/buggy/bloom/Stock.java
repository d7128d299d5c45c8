package bloom;

import java.util.Map;

/** The flowers that came in today, and what a stem of them costs, in cents. */
public record Stock(Map<String, Integer> prices) {
  /** What flowers cost, in cents; throws when there are none of them. */
  public int price(String flowers, int stems) {
    if (!prices.containsKey(flowers)) {
      throw new IllegalStateException("sold out: " + flowers); //@THROW
    }
    return Math.multiplyExact(stems, prices.get(flowers)); //@PRICE
  }
}
