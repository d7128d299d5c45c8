package ferry;

import java.util.ArrayList;
import java.util.List;

/** Money: what was paid when booking, and what is given back. */
public final class Till {
  private final List<Booking> paid = new ArrayList<>();
  private final List<Booking> refunded = new ArrayList<>();

  public void pay(Booking booking) {
    paid.add(booking);
  }

  /** Gives the fare back. */
  public void refund(Booking booking) {
    if (!paid.contains(booking)) {
      throw new IllegalStateException(booking.reference() + " has not paid");
    }
    refunded.add(booking);
  }

  public int refunds() {
    return refunded.size();
  }

  /** What is in the till, in cents. */
  public int takings() {
    return fares(paid) - fares(refunded);
  }

  private static int fares(List<Booking> bookings) {
    return bookings.stream().mapToInt(Booking::fare).sum();
  }
}
