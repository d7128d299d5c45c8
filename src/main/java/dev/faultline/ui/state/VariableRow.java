package dev.faultline.ui.state;

import dev.faultline.debug.VariableSnapshot;
import dev.faultline.ui.toolkit.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the variables reads.
 *
 * @param variable the variable, null for the row that stands for elements not read yet
 * @param name its name, or how much more there is
 * @param changed whether its value differs from the stop before
 */
public record VariableRow(@Nullable VariableSnapshot variable, String name, boolean changed) {
  VariableRow(VariableSnapshot variable, boolean changed) {
    this(variable, name(variable), changed);
  }

  static VariableRow more(int left) {
    return new VariableRow(null, Texts.of("variables.more", left), false);
  }

  /** The value's text, empty for the row that stands for more. */
  public String text() {
    return variable == null ? "" : variable.value().text();
  }

  /** {@code #3} when the value is an object whose text does not say so already. */
  public String identity() {
    if (variable == null || variable.value().objectId() == 0) {
      return "";
    }
    String mark = "#" + variable.value().objectId();
    return variable.value().text().endsWith(mark) ? "" : mark;
  }

  /** All of it as one line, for a screen reader. */
  public String spoken() {
    return name
        + (variable == null ? "" : " = " + text() + " " + identity())
        + (changed ? " " + Texts.of("variables.changed") : "");
  }

  private static String name(VariableSnapshot variable) {
    return variable.kind() == VariableSnapshot.Kind.RETURN_VALUE
        ? Texts.of("variables.returned")
        : variable.name();
  }
}
