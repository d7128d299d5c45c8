package seeds;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The lists that the other gardens have sent. */
public final class Mailbox {
  private static final String HEADER = "seeds 1";

  private final Map<String, List<String>> letters;
  private int open;

  public Mailbox(Map<String, List<String>> letters) {
    this.letters = letters;
  }

  /**
   * Opens the list of a garden; whoever opens it closes it.
   *
   * @throws ListException if its header is not that of a list of seeds
   * @throws IllegalArgumentException if that garden has sent none
   */
  public SeedList open(String garden) throws ListException {
    List<String> letter = letters.get(garden);
    if (letter == null) {
      throw new IllegalArgumentException("nothing from " + garden);
    }
    Iterator<String> lines = letter.iterator();
    String header = lines.next();
    if (!header.equals(HEADER)) {
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
