package dev.faultline.check.kind;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Java writes them, but for octal ones. */
final class NumberText {
  private static final Pattern HEX = Pattern.compile("([+-]?)0x([0-9a-f]+)l?");
  private static final Pattern BINARY = Pattern.compile("([+-]?)0b([01]+)l?");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "([+-]?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?|\\.[0-9]+)(?:e[+-]?[0-9]{1,3})?)[lfd]?");

  private NumberText() {}

  /** Whether both are literals, with a sign or without, of the same value. */
  static boolean areEqual(String one, String other) {
    Optional<BigDecimal> value = value(one);
    return value.isPresent()
        && value(other).filter(each -> each.compareTo(value.get()) == 0).isPresent();
  }

  private static Optional<BigDecimal> value(String text) {
    String plain =
        text.strip().toLowerCase(Locale.ROOT).replaceAll("(?<=[0-9a-f])_+(?=[0-9a-f])", "");
    Matcher decimal = DECIMAL.matcher(plain);
    if (decimal.matches()) {
      return Optional.of(new BigDecimal(decimal.group(1)));
    }
    return whole(HEX.matcher(plain), 16).or(() -> whole(BINARY.matcher(plain), 2));
  }

  private static Optional<BigDecimal> whole(Matcher literal, int radix) {
    return literal.matches()
        ? Optional.of(new BigDecimal(new BigInteger(literal.group(1) + literal.group(2), radix)))
        : Optional.empty();
  }
}
