package zoo;

/** Opens gates, and keeps the book of who came to which. */
public final class Gatehouse {
  private final Memo rules;
  private final StringBuilder book = new StringBuilder();

  public Gatehouse(Memo rules) {
    this.rules = rules;
  }

  /** Somebody holds a badge to a gate. */
  public void pass(int badge, int gate) {
    boolean opened = rules.permits(badge, gate);
    book.append("badge ").append(badge).append(" at gate ").append(gate);
    book.append(opened ? ": opened\n" : ": closed\n");
  }

  public String book() {
    return book.toString();
  }
}
