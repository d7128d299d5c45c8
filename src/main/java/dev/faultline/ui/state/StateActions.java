package dev.faultline.ui.state;

import dev.faultline.debug.EvaluationResult;
import java.util.function.Consumer;

/** What the state views ask of the session; called on the JavaFX thread, returns at once. */
public interface StateActions {
  void selectFrame(int index);

  void selectThread(long id);

  /** Reads the live threads, because the learner wants to choose one. */
  void readThreads();

  /** The learner looked at the call stack. */
  void lookedAtStack();

  /** Takes a frame and its callees off the stack. */
  void dropFrame(int index);

  /** Runs until a frame has returned to its caller. */
  void finishFrame(int index);

  /** Asks for a value with which the top frame returns at once. */
  void forceReturn();

  /**
   * Evaluates because the learner asked to, and hands over one line.
   *
   * @param pretty whether the parts are wanted
   */
  void evaluate(String expression, boolean pretty, Consumer<String> then);

  /** Evaluates a watch, which is no act of the learner's; silent when nothing is stopped. */
  void evaluateWatch(String expression, Consumer<EvaluationResult> then);
}
