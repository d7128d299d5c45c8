package volt;

/** The line to the bank. */
public interface Bank {
  /**
   * Takes money from a card.
   *
   * @throws RefusedException if the bank will not pay
   * @throws BusyException if it should be asked again
   */
  void take(String cardNumber, int cents) throws RefusedException, BusyException;
}
