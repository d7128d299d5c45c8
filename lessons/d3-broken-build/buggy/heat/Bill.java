package heat;

import java.math.BigDecimal;

/** What a flat has to pay and has paid, exactly. */
public record Bill(String flat, BigDecimal price, BigDecimal paid) {
  public String line() {
    String what = due().signum() < 0 ? " (credit)" : "";
    return "flat " + flat + " " + Money.text(due()) + what;
  }

  /** What is left to pay; below zero when too much was paid. */
  public BigDecimal due() {
    return price.subtract(paid); //@DUE
  }
}
