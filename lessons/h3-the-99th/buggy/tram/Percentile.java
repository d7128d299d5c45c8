package tram;

import java.util.List;

/** Percentiles by the nearest rank. */
public final class Percentile {
  private Percentile() {}

  /**
   * The smallest of some values for which at least so many percent of all values are no larger.
   *
   * @param percent from 1 to 100
   */
  public static int of(int percent, List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList(); //@SORTED
    int index = sorted.size() * percent / 100; //@INDEX
    return sorted.get(index); //@PICK
  }
}
