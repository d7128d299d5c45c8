package hours;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes to the book that belong together. None is in the book before they are committed. */
public final class Tx {
  private final Book book;
  private final Map<String, Integer> pending = new LinkedHashMap<>();

  Tx(Book book) {
    this.book = book;
  }

  /**
   * Adds minutes to a member's account, or takes them away.
   *
   * @throws LimitException if there would be too many on it, or too few
   */
  public void add(String member, int minutes) {
    int after = book.balance(member) + minutes;
    if (Math.abs(after) > 10 * Book.LIMIT) {
      throw new LimitException(member + " would be at " + after);
    }
    pending.put(member, minutes);
  }

  void commit() {
    pending.forEach(book::write);
    pending.clear();
  }

  public void rollback() {
    pending.clear();
  }
}
