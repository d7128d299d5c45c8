package dev.faultline.session;

import java.util.List;

/** What running the program said about a hypothesis. */
public sealed interface HypothesisResult {
  /**
   * The line was reached.
   *
   * @param visits what happened at each of the first arrivals, in order; then, if it failed first
   *     at a later one, at that
   * @param rest what became of the arrivals that are not among them
   */
  record Tested(List<Visit> visits, Rest rest) implements HypothesisResult {
    public Tested {
      visits = List.copyOf(visits);
    }

    /** How many of the visits held. */
    public int held() {
      return (int) visits.stream().filter(Visit::held).count();
    }

    /** Whether it held at all of the first arrivals, and failed at a later one. */
    public boolean failedLate() {
      return rest == Rest.WATCHED && !supported();
    }

    /** Whether it held at every arrival. */
    public boolean supported() {
      return visits.stream().allMatch(Visit::held);
    }
  }

  /** Arrivals that were not looked at one by one. */
  enum Rest {
    /** There are none. */
    NONE,
    /** The program was to stop at the first at which the claim failed. */
    WATCHED,
    /** They were not waited for. */
    CUT_OFF
  }

  /** The run ended without arriving at the line. */
  record NeverReached() implements HypothesisResult {}

  /** It could not be tested; one line says why. */
  record CouldNot(String why) implements HypothesisResult {}

  /**
   * One arrival at the line.
   *
   * @param value the expression's value
   * @param held whether the comparison held
   */
  record Visit(String value, boolean held) {}
}
