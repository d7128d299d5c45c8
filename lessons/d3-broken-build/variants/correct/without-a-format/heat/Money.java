package heat;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as they are printed. */
public final class Money {
  private Money() {}

  /** An amount in euros and cents; half a cent counts as a whole one, owed or given back. */
  public static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
