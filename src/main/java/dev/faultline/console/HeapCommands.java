package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector.Referrer;
import dev.faultline.debug.HeapInspector.RootPath;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands about the objects of the stopped program. */
final class HeapCommands {
  private static final int MOST_CLASSES = 15;
  private static final int MOST_OBJECTS = 50;

  static final List<Command> ALL =
      List.of(
          Command.of(
              "heap",
              "[diff] [TEXT]",
              "count the objects by class; diff: what changed since the last count",
              "heap diff",
              HeapCommands::heap),
          Command.of(
              "instances",
              "CLASS",
              "list the objects of a class",
              "instances Ticket",
              HeapCommands::instances),
          Command.of(
              "referrers",
              "EXPR",
              "show which fields and elements refer to an object",
              "referrers ticket",
              (context, expression) ->
                  about(
                      context,
                      expression,
                      object ->
                          context
                              .program()
                              .heap()
                              .referrers(object, MOST_OBJECTS)
                              .thenApply(HeapCommands::referrers))),
          Command.of(
              "whyalive",
              "EXPR",
              "show what keeps an object from being collected",
              "whyalive ticket",
              (context, expression) ->
                  about(
                      context,
                      expression,
                      object ->
                          context
                              .program()
                              .heap()
                              .pathToRoot(object, expression)
                              .thenApply(HeapCommands::path))));

  private HeapCommands() {}

  private static CompletableFuture<String> heap(Context context, String text) {
    boolean diff = text.matches("diff\\b.*");
    String part = diff ? text.substring("diff".length()).strip() : text;
    HeapCounts before = context.counted();
    if (diff && before == null) {
      throw new CommandRefused("Nothing was counted before: heap counts, heap diff compares.");
    }
    return context
        .program()
        .heap()
        .counts()
        .thenApply(
            now -> {
              context.counted(now);
              return diff && before != null
                  ? table(context, now.since(before), part, "%+d")
                  : table(context, now.byClass(), part, "%d");
            });
  }

  private static String table(
      Context context, Map<String, Long> counts, String part, String format) {
    Set<String> own = context.classes().all();
    List<String> rows =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey().contains(part))
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Long> entry) -> !own.contains(entry.getKey()))
                    .thenComparing(entry -> -Math.abs(entry.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .map(
                entry ->
                    String.format("%8s  %s", format.formatted(entry.getValue()), entry.getKey()))
            .toList();
    if (rows.isEmpty()) {
      return format.startsWith("%+") ? "Nothing changed." : "There are no objects of such a class.";
    }
    int more = rows.size() - MOST_CLASSES;
    return rows.stream().limit(MOST_CLASSES).collect(Collectors.joining("\n"))
        + (more > 0
            ? "\n… " + more + " more classes; heap TEXT shows those with TEXT in their name"
            : "");
  }

  private static CompletableFuture<String> instances(Context context, String type) {
    if (!type.matches("[\\w$.\\[\\]]+")) {
      throw new UsageException();
    }
    String name = context.classes().name(type);
    return context
        .program()
        .heap()
        .instances(name, MOST_OBJECTS)
        .thenApply(
            objects ->
                objects.isEmpty()
                    ? "There are no objects of " + name + "."
                    : listed(objects.stream().map(ValueSnapshot::text), objects.size()));
  }

  private static String listed(Stream<String> rows, int count) {
    return rows.collect(Collectors.joining("\n"))
        + (count == MOST_OBJECTS ? "\n… there may be more" : "");
  }

  private static CompletableFuture<String> about(
      Context context, String expression, Function<ValueHandle, CompletableFuture<String>> answer) {
    if (expression.isEmpty()) {
      throw new UsageException();
    }
    return context
        .program()
        .values()
        .compute(expression)
        .thenCompose(
            result -> {
              if (!(result instanceof EvaluationResult.Value value)) {
                return CompletableFuture.completedFuture(LookCommands.result(result));
              }
              ValueHandle handle = value.value().handle();
              if (handle == null) {
                throw new CommandRefused(
                    expression
                        + " is "
                        + value.value().text()
                        + ": only an object is referred to.");
              }
              return answer.apply(handle);
            });
  }

  private static String referrers(List<Referrer> referrers) {
    return referrers.isEmpty()
        ? "No field or element refers to it; a local variable may."
        : listed(referrers.stream().map(HeapCommands::row), referrers.size());
  }

  private static String row(Referrer referrer) {
    return referrer.from().text() + (referrer.by().isEmpty() ? "" : "  by " + referrer.by());
  }

  private static String path(RootPath path) {
    String root = path.root().isEmpty() ? "No root was found." : path.root();
    StringBuilder text = new StringBuilder(root);
    String indent = "  ";
    for (Referrer link : path.links()) {
      text.append("\n").append(indent).append(row(link));
      indent += "  ";
    }
    return text + (path.note().isEmpty() ? "" : "\n" + path.note());
  }
}
