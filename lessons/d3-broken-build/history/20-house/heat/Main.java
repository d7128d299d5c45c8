package heat;

import java.math.BigDecimal;
import java.util.List;

/** Prints the bills of a house. */
public final class Main {
  private static final String HOUSE = "Elm Street 4";
  private static final Tariff TARIFF =
      new Tariff(new BigDecimal("12.40"), new BigDecimal("0.095"));
  private static final List<Reading> READINGS =
      List.of(
          new Reading("B2", 431, 2000), new Reading("A1", 267, 0), new Reading("B1", 188, 4000));

  private Main() {}

  public static void main(String[] args) {
    Billing billing = new Billing(TARIFF, READINGS);
    for (Bill bill : billing.bills()) {
      System.out.println(bill.line());
    }
    System.out.println("paid " + Money.text(billing.sum(Bill::paid)));
    System.out.println(HOUSE + " " + Money.text(billing.sum(Bill::due)));
  }
}
