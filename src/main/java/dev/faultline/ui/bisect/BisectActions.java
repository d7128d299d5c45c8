package dev.faultline.ui.bisect;

import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.RevisionStanding;
import java.util.function.Consumer;

/** What the bisect tab asks of the session; called on the JavaFX thread, returns at once. */
public interface BisectActions {
  /** Takes what came of a call, on the JavaFX thread. */
  interface Answer {
    void now(RevisionStanding standing);

    /** One line that says why it could not be done. */
    void refused(String why);
  }

  /** Begins anew between the oldest and the newest revision. */
  void start(Answer answer);

  /** Judges the revision that is to be judged next. */
  void judge(Verdict verdict, Answer answer);

  /** Takes the latest answer back. */
  void undo(Answer answer);

  /**
   * Lets an oracle go on to the end.
   *
   * @param progress takes the search after each verdict, on the JavaFX thread
   */
  void run(String oracle, Consumer<Bisection> progress, Answer answer);

  /** Ends what is being built or run. */
  void cancel();
}
