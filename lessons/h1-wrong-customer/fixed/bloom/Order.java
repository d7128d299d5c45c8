package bloom;

/** An order. One with no customer came by phone, and is paid in cash at the door. */
public record Order(String id, String customer, String flowers, int stems) {
  public String source() {
    return customer.isEmpty() ? "phone" : "app";
  }
}
