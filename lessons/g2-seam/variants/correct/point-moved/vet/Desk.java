package vet;

import java.math.BigDecimal;

/** Where is taken down, after each visit, what was done. */
public final class Desk {
  private static final BigDecimal CHECK_UP = new BigDecimal("38.00");
  private static final BigDecimal VACCINATION = new BigDecimal("26.50");

  private final Entries entries;
  private final Dispensary dispensary = new Dispensary();

  public Desk(Entries entries) {
    this.entries = entries;
  }

  public void checkUp(String animal) {
    entries.add(animal, "check-up", CHECK_UP);
  }

  public void vaccination(String animal) {
    entries.add(animal, "vaccination", VACCINATION);
  }

  /** Tablets are handed out, as many as the animal needs. */
  public void handOut(String animal, String drug, int tablets) {
    long price = dispensary.price(drug, tablets);
    entries.add(animal, drug, BigDecimal.valueOf(price).movePointLeft(2));
  }
}
