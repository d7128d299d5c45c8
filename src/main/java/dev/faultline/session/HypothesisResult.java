package dev.faultline.session;

import java.util.List;
import java.util.Optional;

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

    /** What it comes to. */
    public Ruling ruling() {
      boolean isWatched = rest == Rest.WATCHED;
      if (held() < visits.size()) {
        return isWatched ? Ruling.REFUTED_LATER : Ruling.REFUTED;
      } else if (rest == Rest.CUT_OFF) {
        return Ruling.OPEN;
      }
      return isWatched ? Ruling.NEVER_REFUTED : Ruling.SUPPORTED;
    }

    /** The first visit at which it failed, if none of the first ones is it. */
    public Optional<Visit> failureAfter(int first) {
      return visits.stream()
          .filter(visit -> !visit.held())
          .findFirst()
          .filter(visit -> visits.indexOf(visit) >= first);
    }
  }

  /** What visits come to. */
  enum Ruling {
    /** It held at every arrival. */
    SUPPORTED,
    /** It held at the first arrivals, and the program was never stopped by its failing later. */
    NEVER_REFUTED,
    /** It failed at one of the first arrivals. */
    REFUTED,
    /** It held at the first arrivals, and failed at a later one. */
    REFUTED_LATER,
    /** It held at every arrival so far, but the run was not waited for. */
    OPEN
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
