package seeds;

import java.util.Iterator;

/** A list that is open: the kinds of seed that a garden offers, one after the other. */
public record SeedList(Mailbox mailbox, Iterator<String> kinds) implements AutoCloseable {
  public boolean hasNext() {
    return kinds.hasNext();
  }

  public String next() {
    return kinds.next();
  }

  @Override
  public void close() {
    mailbox.closed();
  }
}
