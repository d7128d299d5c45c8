package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InvoiceTest {
  private static final Product CHAIR = new Product("Chair", 8000, false);
  private static final Product VASE = new Product("Vase", 2500, false);
  private static final Product ATLAS = new Product("Atlas", 4200, true);

  private final Pricer pricer = new Pricer();

  @Test
  void theDiscountIsTakenOffOnce() {
    Cart cart = new Cart("Dora", 10, pricer);
    cart.add(CHAIR, 1);
    assertEquals(7200, new Invoice(cart, pricer).total());
  }

  @Test
  void anInvoiceAsksWhatTheCartShowed() {
    Cart cart = new Cart("Dora", 20, pricer);
    cart.add(CHAIR, 2);
    cart.add(VASE, 3);
    cart.add(ATLAS, 1);
    assertEquals(cart.subtotal(), new Invoice(cart, pricer).total());
  }

  @Test
  void severalPiecesAreChargedAtTheReducedPriceEach() {
    Cart cart = new Cart("Dora", 20, pricer);
    cart.add(VASE, 4);
    assertEquals(8000, new Invoice(cart, pricer).total());
  }

  @Test
  void aLineShowsWhatItAddsToTheTotal() {
    Cart cart = new Cart("Dora", 10, pricer);
    cart.add(CHAIR, 2);
    String text = new Invoice(cart, pricer).text();
    assertTrue(text.contains("2 x Chair   144.00"), text);
  }

  @Test
  void aCustomerWithoutDiscountPaysTheListPrice() {
    Cart cart = new Cart("Emil", 0, pricer);
    cart.add(CHAIR, 1);
    cart.add(VASE, 2);
    assertEquals(13000, new Invoice(cart, pricer).total());
  }

  @Test
  void fixedPricesStayFixed() {
    Cart cart = new Cart("Dora", 10, pricer);
    cart.add(ATLAS, 2);
    assertEquals(8400, new Invoice(cart, pricer).total());
  }
}
