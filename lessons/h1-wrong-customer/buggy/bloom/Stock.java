package bloom;

import java.util.HashMap;
import java.util.Map;

/** The flowers in the shop. */
public final class Stock {
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Integer> prices = new HashMap<>();

  public void add(String flowers, int count, int cents) {
    stems.merge(flowers, count, Integer::sum);
    prices.put(flowers, cents);
  }

  /**
   * Takes flowers out and says what they cost, in cents.
   *
   * @throws IllegalStateException when there are too few; all of them stay then
   */
  public synchronized int take(String flowers, int count) {
    int left = stems.getOrDefault(flowers, 0) - count;
    if (left < 0) {
      throw new IllegalStateException("sold out: " + flowers); //@THROW
    }
    stems.put(flowers, left); //@TAKE
    return count * prices.get(flowers);
  }
}
