package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector.Referrer;
import dev.faultline.debug.HeapInspector.RootPath;
import dev.faultline.debug.HeapInspector.RootPaths;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.i18n.Texts;
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
          Command.of("heap", "[diff] [TEXT]", "heap diff", HeapCommands::heap),
          Command.of("instances", "CLASS", "instances Ticket", HeapCommands::instances),
          Command.of(
              "referrers",
              "EXPR",
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
              "whyalive ticket",
              (context, expression) ->
                  about(
                      context,
                      expression,
                      object ->
                          context
                              .program()
                              .heap()
                              .pathsToRoots(object, expression)
                              .thenApply(HeapCommands::paths))));

  private HeapCommands() {}

  private static CompletableFuture<String> heap(Context context, String text) {
    boolean diff = text.matches("diff\\b.*");
    String part = diff ? text.substring("diff".length()).strip() : text;
    HeapCounts before = context.counted();
    if (diff && before == null) {
      throw new CommandRefused(Texts.of("console.heap.before"));
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
      return format.startsWith("%+")
          ? Texts.of("console.heap.same")
          : Texts.of("console.heap.noneSuch");
    }
    int more = rows.size() - MOST_CLASSES;
    return rows.stream().limit(MOST_CLASSES).collect(Collectors.joining("\n"))
        + (more > 0 ? "\n" + Texts.of("console.heap.more", more) : "");
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
                    ? Texts.of("console.heap.none", name)
                    : listed(objects.stream().map(ValueSnapshot::text), objects.size()));
  }

  private static String listed(Stream<String> rows, int count) {
    return rows.collect(Collectors.joining("\n"))
        + (count == MOST_OBJECTS ? "\n" + Texts.of("console.heap.perhaps") : "");
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
                    Texts.of("console.heap.primitive", expression, value.value().text()));
              }
              return answer.apply(handle);
            });
  }

  private static String referrers(List<Referrer> referrers) {
    return referrers.isEmpty()
        ? Texts.of("console.referrers.none")
        : listed(referrers.stream().map(HeapCommands::row), referrers.size());
  }

  private static String row(Referrer referrer) {
    return referrer.from().text()
        + (referrer.by().isEmpty() ? "" : Texts.of("console.referrers.by", referrer.by()));
  }

  private static String paths(RootPaths found) {
    return Stream.concat(found.paths().stream().map(HeapCommands::path), Stream.of(found.note()))
        .collect(Collectors.joining("\n"));
  }

  private static String path(RootPath path) {
    StringBuilder text = new StringBuilder(path.root());
    String indent = "  ";
    for (Referrer link : path.links()) {
      text.append("\n").append(indent).append(row(link));
      indent += "  ";
    }
    return text.toString();
  }
}
