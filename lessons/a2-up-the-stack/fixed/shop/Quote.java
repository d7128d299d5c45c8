package shop;

/** Offers made on the telephone, without a cart. */
public final class Quote {
  private final Pricer pricer;

  public Quote(Pricer pricer) {
    this.pricer = pricer;
  }

  /** What so many pieces would cost a customer who has so many per cent, in cents. */
  public int offer(Product product, int quantity, int percent) {
    return pricer.charge(product.price(), quantity, pricer.discount(product, percent));
  }
}
