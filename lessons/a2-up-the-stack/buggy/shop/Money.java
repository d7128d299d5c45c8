package shop;

import java.util.Locale;

/** Writes amounts of cents. */
final class Money {
  private Money() {}

  /** An amount with two decimals, such as 12.50. */
  static String text(int cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
