package dev.faultline.check;

/**
 * Certainty-based marking: a right claim earns 1, 2 or 3 points for a certainty of 1, 2 or 3; a
 * wrong one 0, -2 or -6. Source: A. R. Gardner-Medwin, <i>Confidence assessment in the teaching of
 * basic science</i>, ALT-J 3(1), 1995.
 */
public final class Certainty {
  /** The most points a claim earns. */
  public static final int MAX = 3;

  private Certainty() {}

  /** Points for a claim made with a certainty of 1 to 3. */
  public static int points(boolean right, int certainty) {
    if (certainty < 1 || certainty > MAX) {
      throw new IllegalArgumentException("certainty is 1, 2 or 3, not " + certainty);
    }
    if (right) {
      return certainty;
    }
    return certainty == 1 ? 0 : certainty == 2 ? -2 : -6;
  }
}
