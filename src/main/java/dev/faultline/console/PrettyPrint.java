package dev.faultline.console;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Shows a value with its parts, one per line. */
final class PrettyPrint {
  private static final int MOST_PARTS = 100;

  private PrettyPrint() {}

  static CompletableFuture<String> run(Context context, String expression) {
    if (expression.isEmpty()) {
      throw new UsageException();
    }
    return context
        .program()
        .values()
        .prettyPrint(expression)
        .thenCompose(
            result ->
                result instanceof EvaluationResult.Value value
                    ? parts(context, value.value())
                    : CompletableFuture.completedFuture(LookCommands.result(result)));
  }

  private static CompletableFuture<String> parts(Context context, ValueSnapshot value) {
    ValueHandle handle = value.handle();
    if (handle == null) {
      return CompletableFuture.completedFuture(value.text());
    }
    if (value.type().equals("String")) {
      return context.program().values().text(handle);
    }
    int more = value.childCount() - MOST_PARTS;
    return context
        .program()
        .values()
        .children(handle, 0, MOST_PARTS)
        .thenApply(
            children ->
                children.stream()
                    .map(child -> "\n  " + LookCommands.variable(child))
                    .collect(Collectors.joining()))
        .thenApply(lines -> value.text() + lines + (more > 0 ? "\n  … " + more + " more" : ""));
  }
}
