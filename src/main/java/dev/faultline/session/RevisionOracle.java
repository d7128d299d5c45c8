package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.Bisection.Verdict;

/** Judges revisions of a lesson's program without a person, by building and running them. */
@FunctionalInterface
interface RevisionOracle {
  /**
   * Judges a revision and waits; skip when no verdict on it is possible.
   *
   * @throws CommandRefused when the child was lost or the search was cancelled
   */
  Verdict judge(Revision revision);
}
