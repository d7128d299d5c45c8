package bank;

/** Makes transfers, for as many tellers as there are. */
public final class Bank {
  private final Journal journal;
  private final java.util.concurrent.locks.ReentrantLock counter =
      new java.util.concurrent.locks.ReentrantLock();

  public Bank(Journal journal) {
    this.journal = journal;
  }

  /**
   * Moves money from one account to another.
   *
   * @throws IllegalArgumentException when there is not enough of it; then nothing has changed
   */
  public void transfer(Account from, Account to, int cents) {
    if (counter.tryLock()) {
      try {
        from.pay(to, cents, journal);
      } finally {
        counter.unlock();
      }
    }
  }
}
