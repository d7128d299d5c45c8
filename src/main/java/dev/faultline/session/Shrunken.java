package dev.faultline.session;

import java.util.List;
import java.util.Optional;

/**
 * What delta debugging has come to.
 *
 * @param way how the size fell, the original input first
 * @param runs how many runs it took
 * @param end whether it came to its end, where no character can be left out
 * @param input the smallest input found; empty while the learner still has to find one as small as
 *     the lesson asks for
 */
public record Shrunken(List<Shrinking> way, int runs, End end, Optional<String> input) {
  /** How it ended. */
  public enum End {
    /** No character can be left out. */
    MINIMAL,
    /** It was cancelled. */
    CANCELLED,
    /** It took longer than it may. */
    OUT_OF_TIME
  }

  public Shrunken {
    way = List.copyOf(way);
  }

  /** How many characters are left. */
  public int size() {
    return way.get(way.size() - 1).size();
  }
}
