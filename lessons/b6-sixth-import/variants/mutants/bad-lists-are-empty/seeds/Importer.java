package seeds;

/** Brings the lists of other gardens into the catalogue. */
public final class Importer {
  private final Pool pool;
  private final Mailbox mailbox;

  public Importer(Pool pool, Mailbox mailbox) {
    this.pool = pool;
    this.mailbox = mailbox;
  }

  /**
   * Stores what a garden offers.
   *
   * @return how many kinds there were on its list
   * @throws ListException if the list is bad
   */
  public int importFrom(String garden) throws ListException {
    Link link = pool.take();
    SeedList list;
    try {
      list = mailbox.open(garden);
    } catch (ListException e) {
      link.close();
      return 0;
    }
    try (link; list) {
      int kinds = 0;
      while (list.hasNext()) {
        link.store(list.next());
        kinds++;
      }
      return kinds;
    }
  }
}
