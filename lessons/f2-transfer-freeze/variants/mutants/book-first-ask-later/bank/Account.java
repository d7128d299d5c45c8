package bank;

/** Money that belongs to somebody. Safe for use by several threads. */
public final class Account {
  private final int number;
  private final String owner;
  private int cents;

  public Account(int number, String owner, int cents) {
    this.number = number;
    this.owner = owner;
    this.cents = cents;
  }

  public int number() {
    return number;
  }

  public String owner() {
    return owner;
  }

  public synchronized int cents() {
    return cents;
  }

  /** Pays to another account and writes it down. */
  public void pay(Account other, int amount, Journal journal) {
    other.receive(amount);
    if (amount > cents) {
      throw new IllegalArgumentException(owner + " has only " + cents);
    }
    cents -= amount;
    journal.write(number + " to " + other.number() + ": " + amount);
  }

  public synchronized void receive(int amount) {
    cents += amount;
  }
}
