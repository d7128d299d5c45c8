package post;

/** Sends what is due, once a day. */
public final class PostRoom {
  private final Outbox outbox;
  private final Carrier carrier;
  private int sent;

  public PostRoom(Outbox outbox, Carrier carrier) {
    this.outbox = outbox;
    this.carrier = carrier;
  }

  /** Hands all letters that are due on a day to the carrier; each goes out once. */
  public int round(int day) {
    int before = sent;
    for (Letter letter : outbox.due(day)) {
      assert letter.day() > 0 : "no day: " + letter;
      carrier.hand(letter);
      sent++;
      boolean taken = outbox.take(letter);
      assert taken : "not in the outbox: " + letter;
    }
    return sent - before;
  }

  /** How many letters went out on all days. */
  public int sent() {
    return sent;
  }
}
