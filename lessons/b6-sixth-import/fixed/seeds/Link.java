package seeds;

/** A link to the catalogue. Closing it gives it back to its pool. */
public record Link(Pool pool) implements AutoCloseable {
  public void store(String kind) {
    pool.kinds().add(kind);
  }

  @Override
  public void close() {
    pool.give();
  }
}
