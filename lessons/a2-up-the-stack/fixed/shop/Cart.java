package shop;

import java.util.ArrayList;
import java.util.List;

/** What a customer has chosen, shown at the prices this customer gets. */
public final class Cart {
  private final String customer;
  private final int percent;
  private final Pricer pricer;
  private final List<Item> items = new ArrayList<>();

  public Cart(String customer, int percent, Pricer pricer) {
    this.customer = customer;
    this.percent = percent;
    this.pricer = pricer;
  }

  public void add(Product product, int quantity) {
    int price = pricer.reduced(product.price(), pricer.discount(product, percent));
    items.add(new Item(product, quantity, price));
  }

  public String customer() {
    return customer;
  }

  public int percent() {
    return percent;
  }

  public List<Item> items() {
    return List.copyOf(items);
  }

  /** What the cart costs its owner, in cents. */
  public int subtotal() {
    return items.stream().mapToInt(item -> item.quantity() * item.price()).sum();
  }
}
