package heat;

import java.math.BigDecimal;
import java.util.List;

/** Prints the bills of a house. */
public final class Main {
  private static final BigDecimal PER_UNIT = new BigDecimal("0.085");
  private static final BigDecimal BASE = new BigDecimal("12.40");
  private static final List<Reading> READINGS =
      List.of(new Reading("B2", 410), new Reading("A1", 267), new Reading("B1", 188));

  private Main() {}

  public static void main(String[] args) {
    BigDecimal total = BigDecimal.ZERO;
    for (Reading reading : READINGS) {
      BigDecimal amount = BASE.add(PER_UNIT.multiply(BigDecimal.valueOf(reading.units())));
      System.out.println(new Bill(reading.flat(), amount).line());
      total = total.add(amount);
    }
    System.out.println("house " + Money.text(total));
  }
}
