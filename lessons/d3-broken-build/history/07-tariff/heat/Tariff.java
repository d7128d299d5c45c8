package heat;

/** The prices of a year. */
public record Tariff(BigDecimal base, BigDecimal perUnit) {
  public BigDecimal price(int units) {
    return base.add(perUnit.multiply(BigDecimal.valueOf(units)));
  }
}
