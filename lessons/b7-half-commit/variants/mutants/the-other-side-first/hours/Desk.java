package hours;

import java.util.ArrayList;
import java.util.List;

/** Where members hand in who has helped whom. */
public final class Desk {
  private final Book book;
  private final List<String> log = new ArrayList<>();

  public Desk(Book book) {
    this.book = book;
  }

  /**
   * Books a deed: both sides of it, or neither.
   *
   * @return whether it was booked
   */
  public boolean settle(Deed deed) {
    return book.inTransaction(
        tx -> {
          try {
            tx.add(deed.helped(), -deed.minutes());
            tx.add(deed.helper(), deed.minutes());
            return true;
          } catch (LimitException e) {
            log.add(deed.helper() + " for " + deed.helped() + ": " + e.getMessage());
            return false;
          }
        });
  }

  /** The deeds that were refused, each with the reason. */
  public List<String> log() {
    return List.copyOf(log);
  }
}
