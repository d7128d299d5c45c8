package dev.faultline.session;

import java.util.List;

/** What running the program said about a hypothesis. */
public sealed interface HypothesisResult {
  /**
   * The line was reached.
   *
   * @param visits what happened at each arrival, in order
   * @param complete false when the run was cut off after many arrivals
   */
  record Tested(List<Visit> visits, boolean complete) implements HypothesisResult {
    public Tested {
      visits = List.copyOf(visits);
    }

    /** Whether it held at every arrival. */
    public boolean supported() {
      return visits.stream().allMatch(Visit::held);
    }
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
