package dev.faultline.ui.state;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a tree of values asks of the session; called on the JavaFX thread, returns at once. Answers
 * come on the JavaFX thread, or never once the values are stale.
 */
public interface ValueActions {
  /** Reads children of a value. */
  void children(ValueHandle handle, int from, int count, Consumer<List<VariableSnapshot>> then);

  /** The same object with its fields as children. */
  void raw(ValueHandle handle, Consumer<ValueSnapshot> then);

  /** Runs the object's {@code toString}. */
  void describe(ValueHandle handle, Consumer<EvaluationResult> then);

  /**
   * Gives a variable, field or element a new value.
   *
   * @param parent the object it belongs to, null for a variable of the selected frame
   */
  void set(
      @Nullable ValueHandle parent,
      String name,
      String expression,
      Consumer<EvaluationResult> then);

  /** Shows the whole text of a string. */
  void showText(String title, ValueHandle handle);

  /** Evaluates the expression at each stop from now on. */
  void watch(String expression);

  /** Stops where the field is written. */
  void breakOnChange(String className, String field);

  /** Shows what refers to the object. */
  void referrers(ValueSnapshot object);

  /** Shows what keeps the object alive. */
  void whyAlive(ValueSnapshot object);
}
