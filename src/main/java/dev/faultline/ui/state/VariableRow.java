package dev.faultline.ui.state;

import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the variables reads.
 *
 * @param variable the variable, null for the row that stands for elements not read yet
 * @param name its name, or how much more there is
 * @param changed whether its value differs from the stop before
 * @param described what its {@code toString} returned, empty until asked for
 */
public record VariableRow(
    @Nullable VariableSnapshot variable, String name, boolean changed, String described) {
  VariableRow(VariableSnapshot variable, boolean changed) {
    this(variable, name(variable), changed, "");
  }

  /** What a variable reads, with nothing known but its snapshot. */
  public static VariableRow of(VariableSnapshot variable) {
    return new VariableRow(variable, variable.changed());
  }

  /** Stands for {@code left} variables that are not shown. */
  public static VariableRow more(int left) {
    String number = NumberFormat.getIntegerInstance(Locale.ROOT).format(left);
    return new VariableRow(null, Texts.of("variables.more", number), false, "");
  }

  VariableRow withDescription(String text) {
    return new VariableRow(variable, name, changed, text);
  }

  /** The value's text, empty for the row that stands for more. */
  public String text() {
    return variable == null ? "" : variable.value().text();
  }

  /** Whether it says why there is no value. */
  public boolean isProblem() {
    return variable != null && Results.isProblem(variable);
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
        + (described.isEmpty() ? "" : " " + described)
        + (changed ? " " + Texts.of("variables.changed") : "");
  }

  private static String name(VariableSnapshot variable) {
    if (variable.kind() != VariableSnapshot.Kind.RETURN_VALUE) {
      return variable.name();
    }
    return variable.name().isEmpty()
        ? Texts.of("variables.returned")
        : Texts.of("variables.returnedBy", variable.name());
  }
}
