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
    items.add(new Item(product, quantity, product.price()));
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
    return items.stream()
        .mapToInt(
            item ->
                pricer.charge(
                    item.price(), item.quantity(), pricer.discount(item.product(), percent)))
        .sum();
  }
}
