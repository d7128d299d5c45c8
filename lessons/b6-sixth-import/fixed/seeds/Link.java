package seeds;

import java.util.Set;

/** A link to the catalogue. Closing it gives it back to its pool. */
public final class Link implements AutoCloseable {
  private final Pool pool;
  private final Set<String> catalogue;

  Link(Pool pool, Set<String> catalogue) {
    this.pool = pool;
    this.catalogue = catalogue;
  }

  public void store(String kind) {
    catalogue.add(kind);
  }

  @Override
  public void close() {
    pool.give();
  }
}
