package dev.faultline.debug;

/**
 * Which hits of a breakpoint count. Hits are counted per run and after the condition: one that the
 * condition rejects is none.
 *
 * @param rule how {@code n} is meant
 * @param n at least 1
 */
public record HitCount(Rule rule, int n) {
  /** What the number means. */
  public enum Rule {
    /** Hits n, 2n, 3n and so on. */
    EVERY,
    /** All hits after the first n. */
    AFTER,
    /** Hit n alone. */
    ONLY
  }

  /** Every hit. */
  public static final HitCount ALL = new HitCount(Rule.EVERY, 1);

  public HitCount {
    if (n < 1) {
      throw new IllegalArgumentException("a hit count is at least 1, not " + n);
    }
  }

  /** Whether the hit with this number, 1 for the first, counts. */
  public boolean takes(long hit) {
    return switch (rule) {
      case EVERY -> hit % n == 0;
      case AFTER -> hit > n;
      case ONLY -> hit == n;
    };
  }
}
