package dev.faultline.session;

import java.util.List;
import java.util.Optional;

/**
 * What delta debugging has come to.
 *
 * @param way how the size fell, the original input first
 * @param runs how many runs it took
 * @param input the input, of which no character can be left out; empty while the learner still has
 *     to find one as small as the lesson asks for
 */
public record Shrunken(List<Shrinking> way, int runs, Optional<String> input) {
  public Shrunken {
    way = List.copyOf(way);
  }

  /** How many characters are left. */
  public int size() {
    return way.get(way.size() - 1).size();
  }
}
