package vet;

import java.math.BigDecimal;

/** Writes the bills. */
public final class Billing {
  private static final BigDecimal MUCH = new BigDecimal("250.00");

  private final OpenItems open;

  public Billing(OpenItems open) {
    this.open = open;
  }

  /** The bill for all that is open for an animal, which is open no more. */
  public String bill(String animal) {
    BigDecimal total = BigDecimal.ZERO;
    for (Item item : open.of(animal)) {
      total = total.add(item.price());
    }
    open.settle(animal);
    String instalments = total.compareTo(MUCH) > 0 ? ", in three instalments" : "";
    return animal + ": " + total + instalments;
  }
}
