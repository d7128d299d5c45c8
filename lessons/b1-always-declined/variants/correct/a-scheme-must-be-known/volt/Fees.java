package volt;

import java.util.Map;

/** What the card schemes charge for a payment, in thousandths, as the head office sent it. */
public final class Fees {
  private final Map<String, Integer> perMille;

  public Fees(Map<String, Integer> perMille) {
    this.perMille = perMille;
  }

  public int of(String scheme, int cents) {
    Integer rate = perMille.get(scheme);
    if (rate == null) {
      throw new IllegalStateException("no fee for " + scheme);
    }
    return (cents * rate + 999) / 1000;
  }
}
