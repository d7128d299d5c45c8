package dev.faultline.prove;

import java.util.ArrayList;
import java.util.List;

/** The search for the first bad one of several revisions by halves. */
final class Halving {
  private Halving() {}

  /** What can be said of a revision. */
  enum Quality {
    GOOD,
    BAD,
    /** It does not compile. */
    BROKEN,
    /** It could not be run to its end. */
    UNKNOWN
  }

  /**
   * The most verdicts that it takes between a good and a bad revision, whichever of two middle ones
   * is tried.
   */
  static int mostVerdicts(List<Quality> revisions, int good, int bad) {
    int most = 0;
    for (int middle : middles(revisions, good, bad)) {
      int rest =
          revisions.get(middle) == Quality.BAD
              ? mostVerdicts(revisions, good, middle)
              : mostVerdicts(revisions, middle, bad);
      most = Math.max(most, 1 + rest);
    }
    return most;
  }

  /** The one or two revisions nearest to the middle on which a verdict is possible. */
  private static List<Integer> middles(List<Quality> revisions, int good, int bad) {
    List<Integer> nearest = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (int i = good + 1; i < bad; i++) {
      int distance = Math.abs(2 * i - good - bad);
      if (revisions.get(i) == Quality.BROKEN || distance > least) {
        continue;
      }
      if (distance < least) {
        nearest.clear();
        least = distance;
      }
      nearest.add(i);
    }
    return nearest;
  }
}
