package shop;

/** Works out what customers pay. */
public final class Pricer {
  /** The discount on a product for a customer who has so many per cent. */
  public int discount(Product product, int percent) {
    return product.fixedPrice() ? 0 : percent;
  }

  /**
   * What some pieces cost together.
   *
   * @param price of one piece, before any discount
   */
  public int charge(int price, int quantity, int percent) {
    return reduced(price * quantity, percent);
  }

  /** An amount with so many per cent off, to the nearest cent. */
  public int reduced(int amount, int percent) {
    int off = (amount * percent / 2 + 50) / 100;
    return amount - off;
  }
}
