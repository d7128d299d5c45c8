package dev.faultline.ui.state;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;

/** Makes rows of what came of evaluating. Pure. */
public final class Results {
  private Results() {}

  /** A row that shows the value, the exception, or why there is none. */
  public static VariableSnapshot row(String name, EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return row(name, value.value());
    } else if (result instanceof EvaluationResult.Threw threw) {
      ValueSnapshot thrown = threw.exception();
      return row(
          name,
          new ValueSnapshot(
              text(result), "", thrown.objectId(), thrown.handle(), thrown.childCount()));
    }
    return row(name, new ValueSnapshot(text(result), "", 0, null, 0));
  }

  /** A row that shows a value under a name. */
  public static VariableSnapshot row(String name, ValueSnapshot value) {
    return new VariableSnapshot(name, VariableSnapshot.Kind.SYNTHETIC, "", value, false);
  }

  /** Whether the row says why there is no value. */
  static boolean isProblem(VariableSnapshot row) {
    return row.kind() == VariableSnapshot.Kind.SYNTHETIC && row.value().type().isEmpty();
  }

  /** One line. */
  public static String text(EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return value.value().text();
    } else if (result instanceof EvaluationResult.Threw threw) {
      return threw.message().isEmpty()
          ? Texts.of("evaluate.threwBare", threw.exception().type())
          : Texts.of("evaluate.threw", threw.exception().type(), threw.message());
    }
    return result instanceof EvaluationResult.CouldNot couldNot ? couldNot.why() : "";
  }
}
