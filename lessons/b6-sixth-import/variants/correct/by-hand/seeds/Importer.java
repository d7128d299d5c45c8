package seeds;

/** Brings the lists of other gardens into the catalogue. */
public final class Importer {
  private final Pool pool;
  private final Mailbox mailbox;

  public Importer(Pool pool, Mailbox mailbox) {
    this.pool = pool;
    this.mailbox = mailbox;
  }

  /** Stores what a garden offers. */
  public void importFrom(String garden) throws ListException {
    Link link = pool.take();
    SeedList list;
    try {
      list = mailbox.open(garden);
    } catch (ListException | RuntimeException e) {
      link.close();
      throw e;
    }
    try (link; list) {
      while (list.hasNext()) {
        link.store(list.next());
      }
    }
  }
}
