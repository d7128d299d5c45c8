package heat;

import java.math.BigDecimal;

/** What a flat has to pay and has paid, exactly. */
public record Bill(String flat, BigDecimal price, BigDecimal paid) {
  public String line() {
    return "flat " + flat + " " + Money.text(due());
  }

  /** What is left to pay; below zero when too much was paid. */
  public BigDecimal due() {
    return price.subtract(paid);
  }
}
