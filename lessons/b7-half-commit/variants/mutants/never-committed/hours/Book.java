package hours;

import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;

/** The accounts of all members, in minutes. What one has given, another has got. */
public final class Book {
  static final int LIMIT = 300;

  private final Map<String, Integer> balances = new TreeMap<>();

  public Book(Collection<String> members) {
    for (String member : members) {
      balances.put(member, 0);
    }
  }

  /** Does some work in a transaction: all of its changes are made, or none if it throws. */
  public <T> T inTransaction(Function<Tx, T> work) {
    Tx tx = new Tx(this);
    try {
      T result = work.apply(tx);
      tx.rollback();
      return result;
    } catch (RuntimeException | Error e) {
      tx.rollback();
      throw e;
    }
  }

  void write(String member, int minutes) {
    balances.merge(member, minutes, Integer::sum);
  }

  /**
   * A member's account.
   *
   * @throws NoSuchElementException if there is no such member
   */
  public int balance(String member) {
    Integer balance = balances.get(member);
    if (balance == null) {
      throw new NoSuchElementException(member);
    }
    return balance;
  }

  /** All accounts together. */
  public int sum() {
    return balances.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return balances.toString();
  }
}
