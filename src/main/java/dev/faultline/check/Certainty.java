package dev.faultline.check;

import static java.util.stream.Collectors.partitioningBy;

import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Certainty-based marking: a right claim earns 1, 2 or 3 points for a certainty of 1, 2 or 3; a
 * wrong one 0, -2 or -6. Source: A. R. Gardner-Medwin, <i>Confidence assessment in the teaching of
 * basic science</i>, ALT-J 3(1), 1995.
 */
public final class Certainty {
  /** The most points a claim earns. */
  public static final int MAX = 3;

  private Certainty() {}

  /** A claim that was held against the truth; certainty is 1 to 3. */
  public record Settled(boolean right, int certainty) {
    public Settled {
      if (certainty < 1 || certainty > MAX) {
        throw new IllegalArgumentException("certainty is 1, 2 or 3, not " + certainty);
      }
    }

    private int points() {
      if (right) {
        return certainty;
      }
      return certainty == 1 ? 0 : certainty == 2 ? -2 : -6;
    }
  }

  /** What a wrong claim was, with what it costs. */
  public static String wrong(String what, int certainty) {
    int lost = -new Settled(false, certainty).points();
    return lost == 0
        ? what
        : Texts.of("judged.cost", what, Texts.of("certainty." + certainty), lost);
  }

  /** Points for all claims of a check, as they were made: of the right ones the first counts. */
  public static int points(Stream<Settled> claims) {
    Map<Boolean, List<Settled>> settled = claims.collect(partitioningBy(Settled::right));
    return Stream.concat(
            settled.getOrDefault(true, List.of()).stream().limit(1),
            settled.getOrDefault(false, List.of()).stream())
        .mapToInt(Settled::points)
        .sum();
  }
}
