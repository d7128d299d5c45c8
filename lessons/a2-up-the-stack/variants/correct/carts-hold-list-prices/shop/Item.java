package shop;

/**
 * A product in a cart.
 *
 * @param price what one piece costs before any discount, in cents
 */
public record Item(Product product, int quantity, int price) {}
