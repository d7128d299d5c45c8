package dev.faultline.ui.state;

import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.function.Consumer;

/** What the state views ask of the session; called on the JavaFX thread, returns at once. */
public interface StateActions {
  void selectFrame(int index);

  void selectThread(long id);

  /** Reads the live threads, because the learner wants to choose one. */
  void readThreads();

  /** The learner looked at the call stack. */
  void lookedAtStack();

  /** Reads children of a value; the answer comes on the JavaFX thread, or never once stale. */
  void children(ValueHandle handle, int from, int count, Consumer<List<VariableSnapshot>> then);

  /**
   * Evaluates because the learner asked to, and hands over one line.
   *
   * @param pretty whether the parts are wanted
   */
  void evaluate(String expression, boolean pretty, Consumer<String> then);
}
