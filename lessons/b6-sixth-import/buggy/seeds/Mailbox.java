package seeds;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The lists that the other gardens have sent. */
public final class Mailbox {
  private final Map<String, List<String>> letters;
  private int open;

  public Mailbox(Map<String, List<String>> letters) {
    this.letters = letters;
  }

  /** Opens the list of a garden; whoever opens it closes it. */
  public SeedList open(String garden) throws ListException {
    Iterator<String> lines = letters.get(garden).iterator();
    String header = lines.next();
    if (!header.equals("seeds 1")) {
      throw new ListException("not a list of seeds: " + header); //@HEADER
    }
    open++;
    return new SeedList(this, lines); //@OPENED
  }

  void closed() {
    open--;
  }

  /** How many lists are open. */
  public int open() {
    return open;
  }
}
