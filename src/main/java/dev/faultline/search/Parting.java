package dev.faultline.search;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Where two sequences part. */
public final class Parting {
  private Parting() {}

  /**
   * The first index at which they differ, or at which one of them has ended; empty when neither
   * happens.
   *
   * @param same whether both have the same at an index, asked only where both have something
   */
  public static OptionalInt of(int sizeOfOne, int sizeOfOther, IntPredicate same) {
    int common = Math.min(sizeOfOne, sizeOfOther);
    for (int i = 0; i < common; i++) {
      if (!same.test(i)) {
        return OptionalInt.of(i);
      }
    }
    return sizeOfOne == sizeOfOther ? OptionalInt.empty() : OptionalInt.of(common);
  }
}
