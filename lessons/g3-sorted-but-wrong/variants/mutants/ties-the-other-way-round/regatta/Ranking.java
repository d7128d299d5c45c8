package regatta;

import java.util.List;

/** Puts boats in the order of their times. */
public final class Ranking {
  private final Boat[] boats;
  private final Boat[] spare;

  private Ranking(Boat[] boats) {
    this.boats = boats;
    spare = boats.clone();
  }

  /**
   * The same boats, the quickest first; boats with equal times stay in the order in which they
   * came. The list that is given is left as it is.
   */
  public static List<Boat> of(List<Boat> boats) {
    Ranking ranking = new Ranking(boats.toArray(new Boat[0]));
    ranking.sort(0, boats.size());
    return List.of(ranking.boats);
  }

  private void sort(int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(from, middle);
    sort(middle, to);
    merge(from, middle, to);
  }

  /** Makes one sorted part of two that lie side by side. */
  private void merge(int from, int middle, int to) {
    System.arraycopy(boats, from, spare, from, to - from);
    int left = from;
    int right = middle;
    int at = from;
    while (left < middle && right < to) {
      int order = Integer.compare(spare[left].seconds(), spare[right].seconds());
      if (order < 0) {
        boats[at] = spare[left++];
      }
      if (order >= 0) {
        boats[at] = spare[right++];
      }
      at++;
    }
    while (left < middle) {
      boats[at++] = spare[left++];
    }
    while (right < to) {
      boats[at++] = spare[right++];
    }
  }
}
