package heat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The bills of a house for a year. */
public final class Billing {
  private final List<Bill> bills = new ArrayList<>();

  public Billing(Tariff tariff, List<Reading> readings) {
    for (Reading reading : readings) {
      BigDecimal paid = BigDecimal.valueOf(reading.paidCents(), 2);
      bills.add(new Bill(reading.flat(), tariff.price(reading.units()).subtract(paid)));
    }
  }

  public List<Bill> bills() {
    return List.copyOf(bills);
  }

  /** What all flats owe together. */
  public BigDecimal due() {
    return bills.stream().map(Bill::due).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
