package shop;

/**
 * A product in a cart.
 *
 * @param price what one piece costs the owner of the cart, in cents
 */
public record Item(Product product, int quantity, int price) {}
