package shop;

import java.util.Locale;

/** The invoice for a cart. */
public final class Invoice {
  private final Cart cart;
  private final Pricer pricer;
  private final StringBuilder lines = new StringBuilder();
  private int total;

  public Invoice(Cart cart, Pricer pricer) {
    this.cart = cart;
    this.pricer = pricer;
    for (Item item : cart.items()) {
      addLine(item);
    }
  }

  private void addLine(Item item) {
    int price = item.product().price();
    int percent = pricer.discount(item.product(), cart.percent());
    int amount = pricer.charge(price, item.quantity(), percent);
    total += amount;
    lines.append(line(item.product().name(), item.quantity(), amount));
  }

  /** What is to be paid, in cents. */
  public int total() {
    return total;
  }

  /** The invoice as it is printed. */
  public String text() {
    return "Invoice for " + cart.customer() + "\n" + lines + line("To pay", 0, total);
  }

  private static String line(String what, int quantity, int amount) {
    String count = quantity == 0 ? "" : quantity + " x";
    return String.format(Locale.ROOT, "  %4s %-6s %7s\n", count, what, Money.text(amount));
  }
}
