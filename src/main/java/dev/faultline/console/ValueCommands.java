package dev.faultline.console;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that compute, ask for types, and change values. */
final class ValueCommands {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?<to>[^=]+?)\\s*=(?!=)\\s*(?<value>.+)");

  static final List<Command> ALL =
      List.of(
          Command.of("whatis", "EXPR", "whatis ticket", ValueCommands::whatIs),
          Command.of("set", "VARIABLE = EXPR", "set hours = 3", ValueCommands::set),
          Command.of("eval !", "CODE", "! hours += 1; fee(hours)", ValueCommands::eval),
          Command.of("exception", "[EXPR]", "exception e", ExceptionText::run),
          Command.of("caught", "", "caught", Action.plain(RecordCommands::caught)));

  private ValueCommands() {}

  private static CompletableFuture<String> whatIs(Context context, String expression) {
    if (expression.isEmpty()) {
      throw new UsageException();
    }
    return declared(context, expression)
        .thenCombine(
            context.program().values().compute(expression),
            (declared, result) ->
                result instanceof EvaluationResult.Value value
                    ? type(value.value().type(), declared)
                    : LookCommands.result(result));
  }

  private static String type(String type, Optional<String> declared) {
    return type
        + declared
            .filter(d -> !d.equals(type))
            .map(d -> Texts.of("console.declared", d))
            .orElse("");
  }

  private static CompletableFuture<Optional<String>> declared(Context context, String name) {
    return variable(context, name)
        .thenApply(
            found -> found.map(VariableSnapshot::declaredType).filter(type -> !type.isEmpty()));
  }

  private static CompletableFuture<Optional<VariableSnapshot>> variable(
      Context context, String name) {
    return context
        .program()
        .values()
        .variables(context.program().selectedFrame())
        .thenApply(all -> all.stream().filter(each -> each.name().equals(name)).findFirst());
  }

  private static CompletableFuture<String> set(Context context, String text) {
    Matcher assignment = ASSIGNMENT.matcher(text);
    if (!assignment.matches()) {
      throw new UsageException();
    }
    String to = assignment.group("to");
    String value = assignment.group("value");
    return variable(context, to)
        .thenCompose(
            variable ->
                variable.isPresent()
                    ? context.program().values().setVariable(to, value)
                    : context.program().values().assign(to + " = " + value))
        .thenApply(
            result ->
                (result instanceof EvaluationResult.Value ? to + " = " : "")
                    + LookCommands.result(result));
  }

  private static CompletableFuture<String> eval(Context context, String code) {
    if (code.isEmpty()) {
      throw new UsageException();
    }
    return context
        .program()
        .values()
        .print(code)
        .thenApply(LookCommands::result)
        .thenApply(text -> text.equals("void") ? "" : text);
  }
}
