package dev.faultline.ui.failures;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ValueHandle;
import java.util.List;
import java.util.function.Consumer;

/** What the exceptions tab asks of the session; called on the JavaFX thread, returns at once. */
public interface FailureActions {
  /** Reads what is behind an exception. */
  void exception(ValueHandle exception, Consumer<ExceptionSnapshot> then);

  /** Reads the exceptions caught so far in the latest run. */
  void caught(Consumer<List<CaughtException>> then);

  /** Brings the line to the screen. */
  void show(SourceLine line);
}
