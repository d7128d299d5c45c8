package dev.faultline.ui.workbench;

import dev.faultline.debug.CallTarget;
import dev.faultline.errors.ErrorEntry;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A question, or something to read, in a card over the window. */
public sealed interface Prompt {
  /** Into which call of the line to step. */
  record ChooseCall(List<CallTarget> calls) implements Prompt {
    public ChooseCall {
      calls = List.copyOf(calls);
    }
  }

  /**
   * With which value the top frame returns.
   *
   * @param method names the frame
   * @param problem why the value was not taken, empty before it was tried
   */
  record ForceReturn(String method, StringProperty problem) implements Prompt {
    ForceReturn(String method) {
      this(method, new SimpleStringProperty(""));
    }
  }

  /** What an error means. */
  record Explanation(ErrorEntry error) implements Prompt {}

  /** A long text. */
  record LongText(String title, String text) implements Prompt {}
}
