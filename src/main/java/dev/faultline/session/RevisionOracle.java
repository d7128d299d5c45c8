package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.Bisection.Verdict;
import java.util.concurrent.CancellationException;

/** Judges revisions of a lesson's program without a person, by building and running them. */
@FunctionalInterface
interface RevisionOracle {
  /**
   * A verdict.
   *
   * @param why a few words when it does not come from what the program did, such as that it did not
   *     end in time; or else empty
   */
  record Ruling(Verdict verdict, String why) {
    static Ruling of(Verdict verdict) {
      return new Ruling(verdict, "");
    }
  }

  /**
   * Judges a revision and waits; skip when no verdict on it is possible.
   *
   * @throws CommandRefused when the child was lost
   * @throws CancellationException when the calling thread was interrupted
   */
  Ruling judge(Revision revision);
}
