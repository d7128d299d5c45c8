package dev.faultline.console;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands that show source text and values. */
final class LookCommands {
  static final int MOST_LINES = 1000;

  static final List<Command> ALL =
      List.of(
          Command.of("list l", "[FROM[,TO] | .]", "l 10,20", Action.now(LookCommands::list)),
          Command.of("longlist ll", "", "ll", Action.now((context, none) -> longList(context))),
          Command.of("warnings", "", "warnings", Action.plain(WarningText::show)),
          Command.of("print p", "EXPR", "p hours * 2", LookCommands::print),
          Command.of("pp dump", "EXPR", "pp ticket", PrettyPrint::run),
          Command.of(
              "locals vars",
              "",
              "locals",
              Action.plain(context -> variables(context, variable -> true))),
          Command.of(
              "args a",
              "",
              "a",
              Action.plain(
                  context ->
                      variables(
                          context,
                          variable -> variable.kind() == VariableSnapshot.Kind.ARGUMENT))));

  private LookCommands() {}

  private static String list(Context context, String range) {
    context.program().listed();
    String file = context.places().currentFile();
    if (range.isEmpty() || range.equals(".")) {
      if (range.equals(".")) {
        context.listing().startOver();
      }
      return context.listing().more(file, currentLine(context));
    }
    if (!range.matches("\\d{1,6}(\\s*,\\s*\\d{1,6})?")) {
      throw new UsageException();
    }
    String[] ends = range.split("\\s*,\\s*");
    int from = Math.max(1, Integer.parseInt(ends[0]));
    int second = ends.length > 1 ? Integer.parseInt(ends[1]) : from + 10;
    // As in pdb, a second number below the first is a count.
    int to = second < from ? from + second - 1 : second;
    return context.listing().lines(file, from, Math.min(to, from + MOST_LINES));
  }

  private static String longList(Context context) {
    context.program().listed();
    return context.listing().lines(context.places().currentFile(), 1, MOST_LINES);
  }

  private static @Nullable SourceLine currentLine(Context context) {
    return context.program().frame().map(FrameSnapshot::at).orElse(null);
  }

  private static CompletableFuture<String> print(Context context, String expression) {
    if (expression.isEmpty()) {
      throw new UsageException();
    }
    return context.program().values().print(expression).thenApply(LookCommands::result);
  }

  /** A result in one line. */
  static String result(EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return value.value().text();
    } else if (result instanceof EvaluationResult.Threw threw) {
      String message = threw.message().isEmpty() ? "" : ": " + threw.message();
      return Texts.of("console.threw", threw.exception().type(), message);
    }
    return Texts.of("console.couldNot", ((EvaluationResult.CouldNot) result).why());
  }

  private static CompletableFuture<String> variables(
      Context context, Predicate<VariableSnapshot> wanted) {
    return context
        .program()
        .values()
        .variables(context.program().selectedFrame())
        .thenApply(
            variables ->
                variables.stream()
                    .filter(wanted)
                    .map(LookCommands::variable)
                    .collect(Collectors.joining("\n")))
        .thenApply(text -> text.isEmpty() ? Texts.of("console.variables.none") : text);
  }

  /** A variable in one line. */
  static String variable(VariableSnapshot variable) {
    return variable.name() + " = " + variable.value().text();
  }
}
