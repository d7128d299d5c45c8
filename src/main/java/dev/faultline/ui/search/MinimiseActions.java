package dev.faultline.ui.search;

import dev.faultline.session.InputTry;
import dev.faultline.session.Shrinking;
import dev.faultline.session.Shrunken;
import java.util.function.Consumer;

/**
 * What the tab for shrinking the input asks of the session; called on the JavaFX thread, returns at
 * once, answers come on the JavaFX thread. {@code otherwise} gets one line when it could not be
 * done.
 */
public interface MinimiseActions {
  void attempt(String input, Consumer<InputTry> then, Consumer<String> otherwise);

  /**
   * Shrinks the whole input by delta debugging.
   *
   * @param progress hears how the size falls
   */
  void shrink(Consumer<Shrinking> progress, Consumer<Shrunken> then, Consumer<String> otherwise);

  /** Starts the debugger with the program on an input. */
  void debug(String input, Runnable then, Consumer<String> otherwise);

  /** Ends delta debugging that is under way. */
  void cancel();
}
