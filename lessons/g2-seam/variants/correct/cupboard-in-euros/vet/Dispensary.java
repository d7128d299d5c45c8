package vet;

import java.math.BigDecimal;
import java.util.Map;

/** The cupboard with the drugs. */
public final class Dispensary {
  private static final Map<String, Integer> CENTS_A_TABLET = Map.of("worming", 105, "sedative", 88);

  /** What some tablets of a drug cost, in euros. */
  public BigDecimal price(String drug, int tablets) {
    return BigDecimal.valueOf((long) CENTS_A_TABLET.get(drug) * tablets, 2);
  }
}
