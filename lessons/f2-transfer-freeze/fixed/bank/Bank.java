package bank;

/** Makes transfers, for as many tellers as there are. */
public final class Bank {
  private final Journal journal;

  public Bank(Journal journal) {
    this.journal = journal;
  }

  /**
   * Moves money from one account to another.
   *
   * @throws IllegalArgumentException when there is not enough of it; then nothing has changed
   */
  public void transfer(Account from, Account to, int cents) {
    Account first = from.number() < to.number() ? from : to;
    synchronized (first) {
      from.pay(to, cents, journal);
    }
  }
}
