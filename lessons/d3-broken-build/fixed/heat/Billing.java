package heat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The bills of a house for a year. */
public final class Billing {
  private final List<Bill> bills = new ArrayList<>();

  public Billing(Tariff tariff, List<Reading> readings) {
    for (Reading reading : readings) {
      BigDecimal paid = BigDecimal.valueOf(reading.paidCents(), 2);
      bills.add(new Bill(reading.flat(), tariff.price(reading.units()), paid));
    }
    bills.sort(Comparator.comparing(Bill::flat));
  }

  public List<Bill> bills() {
    return List.copyOf(bills);
  }

  /** What a part of all bills comes to together. */
  public BigDecimal sum(Function<Bill, BigDecimal> part) {
    return bills.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
