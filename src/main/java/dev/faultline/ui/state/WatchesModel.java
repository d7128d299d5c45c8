package dev.faultline.ui.state;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expressions that are evaluated anew at each stop, kept over runs. Used on the JavaFX thread. */
public final class WatchesModel {
  private final StateActions actions;
  private final VariablesModel values;
  private final List<String> expressions = new ArrayList<>();
  private final Map<String, VariableSnapshot> rows = new HashMap<>();

  public WatchesModel(StateActions actions, ValueActions valueActions) {
    this.actions = actions;
    values = new VariablesModel(valueActions);
  }

  /** The watches as a tree, in the order they were added. */
  public VariablesModel values() {
    return values;
  }

  /** Watches an expression from now on. */
  public void add(String expression) {
    String wanted = expression.strip();
    if (!wanted.isEmpty() && !expressions.contains(wanted)) {
      expressions.add(wanted);
      show();
      evaluate(wanted);
    }
  }

  public void remove(VariableNode node) {
    VariableSnapshot variable = node.row().get().variable();
    if (variable != null && expressions.remove(variable.name())) {
      rows.remove(variable.name());
      show();
    }
  }

  /** Evaluates all anew, because the program has stopped or another frame is selected. */
  public void refresh() {
    List.copyOf(expressions).forEach(this::evaluate);
  }

  /** Shows that there are no values while the program is not stopped. */
  public void forget() {
    rows.clear();
    show();
  }

  private void evaluate(String expression) {
    actions.evaluateWatch(
        expression,
        result -> {
          if (expressions.contains(expression)) {
            rows.put(expression, Results.row(expression, result));
            show();
          }
        });
  }

  private void show() {
    values.show(
        "watches",
        "",
        expressions.stream().map(one -> rows.getOrDefault(one, nothingYet(one))).toList());
  }

  private static VariableSnapshot nothingYet(String expression) {
    return Results.row(expression, new EvaluationResult.CouldNot(Texts.of("watches.notStopped")));
  }
}
