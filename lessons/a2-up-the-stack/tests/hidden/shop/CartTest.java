package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CartTest {
  private static final Product CHAIR = new Product("Chair", 8000, false);
  private static final Product ATLAS = new Product("Atlas", 4200, true);

  @Test
  void aCartShowsWhatItsOwnerPays() {
    Cart cart = new Cart("Dora", 10, new Pricer());
    cart.add(CHAIR, 2);
    cart.add(ATLAS, 1);
    assertEquals(14400 + 4200, cart.subtotal());
  }

  @Test
  void withoutDiscountACartShowsListPrices() {
    Cart cart = new Cart("Emil", 0, new Pricer());
    cart.add(CHAIR, 1);
    assertEquals(8000, cart.subtotal());
  }
}
