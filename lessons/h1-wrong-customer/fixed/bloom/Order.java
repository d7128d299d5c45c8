package bloom;

/**
 * An order as it comes in.
 *
 * @param customer who ordered, from the app; empty for an order by phone, which is paid in cash
 */
public record Order(String id, String customer, String flowers, int stems) {
  public String source() {
    return customer.isEmpty() ? "phone" : "app";
  }
}
