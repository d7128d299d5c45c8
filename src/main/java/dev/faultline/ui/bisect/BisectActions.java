package dev.faultline.ui.bisect;

import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.OracleProgress;
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

  /** Runs another revision than the next one, to judge that instead. */
  void pick(String revision, Answer answer);

  /** Judges the revision that was picked, or else the one that is next. */
  void judge(Verdict verdict, Answer answer);

  /** Takes the latest answer back. */
  void undo(Answer answer);

  /**
   * Lets an oracle go on to the end.
   *
   * @param progress hears of each verdict, on the JavaFX thread
   */
  void run(String oracle, Consumer<OracleProgress> progress, Answer answer);

  /** Ends what is being built or run. */
  void cancel();
}
