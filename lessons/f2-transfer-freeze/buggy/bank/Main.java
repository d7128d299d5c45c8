package bank;

/** The last transfers before closing time, made by two tellers. */
public final class Main {
  private static final int CLOSING_MS = 700;

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Account rent = new Account(17, "Rent", 90000);
    Account wages = new Account(42, "Wages", 60000);
    Bank bank = new Bank(new PaperJournal());
    Teller anna = new Teller("anna", bank, rent, wages);
    Teller ben = new Teller("ben", bank, wages, rent);
    anna.start();
    ben.start();
    anna.join(CLOSING_MS); //@CLOSING
    ben.join(CLOSING_MS);

    int busy = (anna.isAlive() ? 1 : 0) + (ben.isAlive() ? 1 : 0);
    System.out.println(busy + " tellers still at work when the bank closes");
  }
}
