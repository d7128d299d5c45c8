package dev.faultline.ui.guide;

import dev.faultline.debug.SourceLine;
import dev.faultline.session.HintResult;
import dev.faultline.session.Hypothesis;
import dev.faultline.session.HypothesisResult;
import java.util.function.Consumer;

/**
 * What the guide asks of the lesson; called on the JavaFX thread, returns at once, answers come on
 * the JavaFX thread. {@code otherwise} gets one line when it could not be done.
 */
public interface GuideActions {
  void predict(String check, String value, Runnable done, Consumer<String> otherwise);

  void hypothesise(
      Hypothesis hypothesis, Consumer<HypothesisResult> then, Consumer<String> otherwise);

  void claimFault(
      String check, SourceLine line, int certainty, Runnable done, Consumer<String> otherwise);

  void claimCause(
      String check, String option, int certainty, Runnable done, Consumer<String> otherwise);

  /** Answers a check that asks a question. */
  void answer(String check, String text, Runnable done, Consumer<String> otherwise);

  /** Hands over the text of a test class that the learner writes. */
  void ownTests(String file, Consumer<String> then);

  /** Keeps the text of a test class that the learner writes. */
  void writeTests(String file, String text);

  void runTests(String check, Runnable done, Consumer<String> otherwise);

  void hint(String check, Consumer<HintResult> then, Consumer<String> otherwise);

  /** Shows where the input is made smaller. */
  void minimise();

  /** Shows where the learner writes tests. */
  void showOwnTests();

  /** Brings the lesson's own sources back. */
  void resetSources();

  /** Begins the lesson anew. */
  void startOver();

  /** Leaves for the next lesson, or the catalogue when there is none. */
  void nextLesson();

  /** Leaves for the catalogue. */
  void leave();
}
