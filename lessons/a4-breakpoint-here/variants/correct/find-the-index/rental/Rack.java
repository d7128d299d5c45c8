package rental;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A rack with the pieces that are in the house, in the order of their SKUs. */
public final class Rack {
  private final List<Integer> skus = new ArrayList<>();

  /** Hangs a piece back into its place. */
  public void put(int sku) {
    skus.add(sku);
    Collections.sort(skus);
  }

  /**
   * Takes a piece off the rack.
   *
   * @return whether it was there
   */
  public boolean take(int sku) {
    if (!skus.contains(sku)) {
      return false;
    }
    skus.remove(skus.indexOf(sku));
    return true;
  }

  /** How many pieces with this SKU hang here. */
  public int count(int sku) {
    return Collections.frequency(skus, sku);
  }

  @Override
  public String toString() {
    return skus.toString();
  }
}
