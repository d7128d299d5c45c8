package app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShippingTest {
  @Test
  void theLimitItselfIsFree() {
    assertEquals(0, Shipping.fee(5000));
  }

  @Test
  void belowTheLimitIsPaid() {
    assertEquals(490, Shipping.fee(4999));
  }

  @Test
  void aboveTheLimitIsFree() {
    assertEquals(0, Shipping.fee(5001));
  }
}
