package rental;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Lends out costumes. There is one piece of each SKU, on the rack or with a customer. */
public final class Warehouse {
  private final int pieces;
  private final Rack rack = new Rack();
  private final Set<Integer> lent = new TreeSet<>();

  /** A warehouse with the SKUs from 0 on. */
  public Warehouse(int pieces) {
    this.pieces = pieces;
    for (int sku = 0; sku < pieces; sku++) {
      rack.put(sku);
    }
  }

  /**
   * Lends a piece.
   *
   * @return whether it could be lent
   */
  public boolean lend(int sku) {
    boolean there = rack.take(sku); //@TAKE
    if (there) {
      lent.add(sku); //@LENT
    }
    return there; //@BOOKED
  }

  /** Takes back a piece that was lent. */
  public void giveBack(int sku) {
    if (lent.remove(sku)) { //@BACK
      rack.put(sku); //@HUNG
    }
  }

  /** The pieces that are lent, by SKU. */
  public List<Integer> lent() {
    return List.copyOf(lent);
  }

  /** Whether a piece is in one place, on the rack or in the book of what is lent, and only there. */
  public boolean isInPlace(int sku) {
    return rack.count(sku) + (lent.contains(sku) ? 1 : 0) == 1; //@PLACE
  }

  /** The SKUs that are not in place. */
  public List<Integer> misplaced() {
    return IntStream.range(0, pieces).filter(sku -> !isInPlace(sku)).boxed().toList();
  }

  public Rack rack() {
    return rack;
  }
}
