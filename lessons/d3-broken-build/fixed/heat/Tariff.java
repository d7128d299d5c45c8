package heat;

import java.math.BigDecimal;

/** The prices of a year. */
public record Tariff(BigDecimal base, BigDecimal perUnit) {
  public Tariff {
    if (base.signum() < 0 || perUnit.signum() < 0) {
      throw new IllegalArgumentException("prices are not below zero");
    }
  }

  /** The base price and the price of the units, exactly. */
  public BigDecimal price(int units) {
    return base.add(perUnit.multiply(BigDecimal.valueOf(units)));
  }
}
