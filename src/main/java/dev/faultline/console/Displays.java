package dev.faultline.console;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Expressions that are shown at each stop at which their value is another one than before. */
final class Displays {
  private final ProgramSession program;
  private final Map<String, String> shown = new LinkedHashMap<>();

  Displays(ProgramSession program) {
    this.program = program;
  }

  synchronized void add(String expression) {
    shown.put(expression, "");
  }

  /** Takes an expression off; says whether it was there. */
  synchronized boolean remove(String expression) {
    return shown.remove(expression) != null;
  }

  synchronized void clear() {
    shown.clear();
  }

  synchronized List<String> expressions() {
    return List.copyOf(shown.keySet());
  }

  /** The lines to show now; empty when nothing has changed, or nothing can be computed here. */
  CompletableFuture<String> changed() {
    CompletableFuture<String> lines = CompletableFuture.completedFuture("");
    for (String expression : expressions()) {
      lines =
          lines.thenCompose(
              before ->
                  program
                      .values()
                      .compute(expression)
                      .thenApply(result -> Joined.lines(before, line(expression, result))));
    }
    return lines;
  }

  private synchronized String line(String expression, EvaluationResult result) {
    String before = shown.get(expression);
    if (before == null || !(result instanceof EvaluationResult.Value value)) {
      return "";
    }
    String now = value.value().text();
    shown.put(expression, now);
    if (now.equals(before)) {
      return "";
    }
    return "display "
        + expression
        + ": "
        + now
        + (before.isEmpty() ? "" : "  " + Texts.of("console.display.old", before));
  }
}
