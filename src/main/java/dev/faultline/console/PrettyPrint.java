package dev.faultline.console;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Shows a value with its parts and their parts, one per line and indented; an object that was
 * opened further up is named after a {@code ^}, so that what goes round in a circle has an end.
 */
final class PrettyPrint {
  private static final int MOST_PARTS = 100;
  private static final int MOST_INNER_PARTS = 10;
  private static final int DEEPEST = 4;
  private static final int MOST_LINES = 300;

  /** Their fields tell a learner nothing, unless they are asked for. */
  private static final Set<String> CLOSED = Set.of("lambda", "Thread");

  private final Context context;
  private final StringBuilder text = new StringBuilder();
  private final Set<Long> opened = new HashSet<>();
  private int lines;

  private PrettyPrint(Context context) {
    this.context = context;
  }

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
                    ? whole(context, value.value())
                    : CompletableFuture.completedFuture(LookCommands.result(result)));
  }

  private static CompletableFuture<String> whole(Context context, ValueSnapshot value) {
    ValueHandle handle = value.handle();
    if (handle != null && !value.isExpandable()) {
      return context.program().values().text(handle);
    }
    PrettyPrint print = new PrettyPrint(context);
    print.text.append(value.text());
    return print.parts(value, 1).thenApply(done -> print.text.toString());
  }

  private CompletableFuture<Void> parts(ValueSnapshot value, int depth) {
    ValueHandle handle = value.handle();
    if (handle == null || !value.isExpandable()) {
      return CompletableFuture.completedFuture(null);
    }
    opened.add(value.objectId());
    int shown = depth == 1 ? MOST_PARTS : MOST_INNER_PARTS;
    return context
        .program()
        .values()
        .children(handle, 0, shown)
        .thenCompose(children -> all(children, 0, depth))
        .thenRun(() -> more(value.childCount() - shown, depth));
  }

  private CompletableFuture<Void> all(List<VariableSnapshot> children, int from, int depth) {
    return from == children.size()
        ? CompletableFuture.completedFuture(null)
        : part(children.get(from), depth).thenCompose(done -> all(children, from + 1, depth));
  }

  private CompletableFuture<Void> part(VariableSnapshot part, int depth) {
    boolean inner = depth > 1;
    if (inner && part.kind() == VariableSnapshot.Kind.STATIC_FIELD) {
      return CompletableFuture.completedFuture(null);
    }
    ValueSnapshot value = part.value();
    boolean again = value.isExpandable() && opened.contains(value.objectId());
    line(depth, part.name() + " = " + (again ? "^ " : "") + value.text());
    return again || depth == DEEPEST || saysAll(value)
        ? CompletableFuture.completedFuture(null)
        : parts(value, depth + 1);
  }

  /** Whether the one line of the value leaves nothing to be opened. */
  private static boolean saysAll(ValueSnapshot value) {
    boolean showsParts = value.text().startsWith(value.type() + "[");
    return CLOSED.contains(value.type()) || (showsParts && !value.text().matches("(?s).*#\\d.*"));
  }

  private void more(int left, int depth) {
    if (left > 0) {
      line(depth, Texts.of("console.pp.more", left));
    }
  }

  private void line(int depth, String line) {
    lines++;
    if (lines <= MOST_LINES) {
      text.append('\n').append("  ".repeat(depth)).append(line);
    } else if (lines == MOST_LINES + 1) {
      text.append("\n").append(Texts.of("console.pp.cut"));
    }
  }
}
