package volt;

/** Gets the money for what was charged, and the scheme's fee on top. */
public final class Gateway {
  private static final int ATTEMPTS = 3;

  private final Bank bank;
  private final Fees fees;

  public Gateway(Bank bank, Fees fees) {
    this.bank = bank;
    this.fees = fees;
  }

  /** Asks the bank, and asks again for as long as it is busy, but not for ever. */
  public Answer pay(Card card, int cents) {
    try {
      return ask(card, cents, ATTEMPTS);
    } catch (BusyException e) {
      return Answer.TRY_LATER;
    } catch (NullPointerException e) {
      throw e;
    } catch (Exception e) {
      return Answer.DECLINED;
    }
  }

  private Answer ask(Card card, int cents, int attempts) throws RefusedException, BusyException {
    int total = cents + fees.of(card.scheme(), cents);
    try {
      bank.take(card.number(), total);
      return Answer.PAID;
    } catch (BusyException e) {
      if (attempts == 1) {
        throw e;
      }
      return ask(card, cents, attempts - 1);
    }
  }
}
