package seeds;

import java.util.Iterator;

/** A list that is open: the kinds of seed that a garden offers, one after the other. */
public final class SeedList implements AutoCloseable {
  private final Mailbox mailbox;
  private final Iterator<String> kinds;

  SeedList(Mailbox mailbox, Iterator<String> kinds) {
    this.mailbox = mailbox;
    this.kinds = kinds;
  }

  public boolean hasNext() {
    return kinds.hasNext();
  }

  /**
   * The next kind.
   *
   * @throws ListException if there is none on this line
   */
  public String next() throws ListException {
    String kind = kinds.next().strip();
    if (kind.isEmpty()) {
      throw new ListException("a line is empty");
    }
    return kind;
  }

  @Override
  public void close() {
    mailbox.closed();
  }
}
