package bank;

/** Moves money from one account to another. Goes home with the bank, finished or not. */
final class Teller extends Thread {
  private final Bank bank;
  private final Account from;
  private final Account to;

  Teller(String name, Bank bank, Account from, Account to) {
    super(name);
    this.bank = bank;
    this.from = from;
    this.to = to;
    setDaemon(true);
  }

  @Override
  public void run() {
    bank.transfer(from, to, 2500); //@WORK
  }
}
