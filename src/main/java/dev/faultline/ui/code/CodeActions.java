package dev.faultline.ui.code;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.SourceLine;
import java.util.function.Consumer;

/** What the code asks of the session; called on the JavaFX thread, returns at once. */
public interface CodeActions {
  /** Removes the breakpoint on the line or sets one. */
  void toggleBreakpoint(SourceLine line);

  /** Opens the editor on the line's breakpoint, or on a new one. */
  void editBreakpoint(SourceLine line);

  /** Takes the learner's text of a file. */
  void edit(String file, String text);

  /** Says what a message of the compiler means. */
  void explain(CompileProblem problem);

  /** Evaluates while the program is stopped and hands over one line; silent when it cannot. */
  void peek(String expression, Consumer<String> answer);
}
