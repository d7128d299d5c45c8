package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuoteTest {
  private static final Product CHAIR = new Product("Chair", 8000, false);
  private static final Product ATLAS = new Product("Atlas", 4200, true);

  private final Quote quote = new Quote(new Pricer());

  @Test
  void aQuoteTakesTheDiscountOff() {
    assertEquals(14400, quote.offer(CHAIR, 2, 10));
  }

  @Test
  void aQuoteWithoutDiscountIsTheListPrice() {
    assertEquals(8000, quote.offer(CHAIR, 1, 0));
  }

  @Test
  void aQuoteLeavesFixedPricesAlone() {
    assertEquals(4200, quote.offer(ATLAS, 1, 10));
  }
}
