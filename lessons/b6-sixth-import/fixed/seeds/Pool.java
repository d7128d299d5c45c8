package seeds;

import java.util.Set;
import java.util.TreeSet;

/** The links to the catalogue: there are only so many, and whoever takes one gives it back. */
public final class Pool {
  private final Set<String> catalogue = new TreeSet<>();
  private int free;

  public Pool(int links) {
    free = links;
  }

  /** @throws IllegalStateException if all links are taken */
  public Link take() {
    if (free == 0) {
      throw new IllegalStateException("no link free");
    }
    free--;
    return new Link(this);
  }

  void give() {
    free++;
  }

  public int free() {
    return free;
  }

  public Set<String> kinds() {
    return catalogue;
  }
}
