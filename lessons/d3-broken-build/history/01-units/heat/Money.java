package heat;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as they are printed. */
public final class Money {
  private Money() {}

  public static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toString();
  }
}
