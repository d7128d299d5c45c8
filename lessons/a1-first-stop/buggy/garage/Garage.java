package garage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bills every car that leaves and keeps the receipts. */
public final class Garage {
  private final Tariff tariff;
  private final List<String> receipts = new ArrayList<>();
  private int takings;

  public Garage(Tariff tariff) {
    this.tariff = tariff;
  }

  /** Bills a car at the exit and returns what it pays, in cents. */
  public int leaves(Ticket ticket) {
    int minutes = ticket.minutes();
    int fee = tariff.fee(minutes); //@BILL
    takings += fee;
    receipts.add(receipt(ticket.number(), minutes, fee));
    return fee;
  }

  /** One line per car, in the order they left. */
  public List<String> receipts() {
    return List.copyOf(receipts);
  }

  /** All fees so far, in cents. */
  public int takings() {
    return takings;
  }

  /** An amount of cents as euros, such as 7.50. */
  public static String euros(int cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }

  private static String receipt(String number, int minutes, int fee) {
    String stay = String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    return String.format(Locale.ROOT, "%s  %5s  %6s", number, stay, euros(fee));
  }
}
