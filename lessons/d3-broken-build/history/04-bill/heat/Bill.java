package heat;

import java.math.BigDecimal;

/** What a flat owes, exactly. */
public record Bill(String flat, BigDecimal due) {
  public String line() {
    return "flat " + flat + " " + Money.text(due);
  }
}
