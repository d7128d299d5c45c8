package dev.faultline.session;

import dev.faultline.lesson.History;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Answer;

/**
 * How far an oracle is.
 *
 * @param search its latest answer is the oracle's
 * @param why a few words when that answer does not come from what the program did, such as that it
 *     did not end in time; or else empty
 */
public record OracleProgress(History history, Bisection search, String why) {
  /** What the oracle said last. */
  public Answer answer() {
    return search.answers().get(search.answers().size() - 1);
  }

  /** The revision that it said it of. */
  public Revision revision() {
    return history.revisions().get(answer().revision());
  }
}
