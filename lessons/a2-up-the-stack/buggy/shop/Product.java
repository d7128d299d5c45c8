package shop;

/**
 * Something to sell.
 *
 * @param price what one costs, in cents
 * @param fixedPrice whether it is sold at that price to everybody, as books are
 */
public record Product(String name, int price, boolean fixedPrice) {}
