package volt;

import java.util.Map;

/** What the card schemes charge for a payment, in thousandths, as the head office sent it. */
public final class Fees {
  private final Map<String, Integer> perMille;

  public Fees(Map<String, Integer> perMille) {
    this.perMille = perMille;
  }

  public int of(String scheme, int cents) {
    int rate = perMille.get(scheme);
    return (cents * rate + 999) / 1000;
  }
}
