package heat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {
  private static final Tariff TARIFF = new Tariff(new BigDecimal("12.40"), new BigDecimal("0.095"));

  @Test
  void halfACentIsOwedAsAWholeOne() {
    assertEquals("flat A1 37.77", line(new Reading("A1", 267, 0)));
  }

  @Test
  void whatWasPaidTooMuchIsACredit() {
    assertEquals("flat B1 -9.74 (credit)", line(new Reading("B1", 188, 4000)));
  }

  private static String line(Reading reading) {
    return new Billing(TARIFF, List.of(reading)).bills().get(0).line();
  }
}
