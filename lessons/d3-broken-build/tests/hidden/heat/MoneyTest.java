package heat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void halfACentAfterAnEvenCentIsAWholeOne() {
    assertEquals("37.77", Money.text(new BigDecimal("37.765")));
  }

  @Test
  void halfACentAfterAnOddCentIsAWholeOne() {
    assertEquals("37.76", Money.text(new BigDecimal("37.755")));
  }

  @Test
  void halfACentGivenBackIsAWholeOne() {
    assertEquals("-2.27", Money.text(new BigDecimal("-2.265")));
  }

  @Test
  void lessThanHalfACentIsNothing() {
    assertEquals("37.76", Money.text(new BigDecimal("37.764")));
  }

  @Test
  void moreThanHalfACentIsAWholeOne() {
    assertEquals("37.77", Money.text(new BigDecimal("37.7651")));
  }

  @Test
  void wholeEurosHaveTwoDigitsOfCents() {
    assertEquals("40.00", Money.text(new BigDecimal("40")));
  }
}
