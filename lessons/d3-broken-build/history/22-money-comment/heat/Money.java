package heat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts of money as they are printed. */
public final class Money {
  private static final DecimalFormat FORMAT =
      new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private Money() {}

  /** An amount in euros and cents; half a cent counts as a whole one, owed or given back. */
  public static String text(BigDecimal amount) {
    return FORMAT.format(amount);
  }
}
