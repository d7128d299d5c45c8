package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Commands about what is shown or done at each stop. */
final class StopCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "display monitor",
              "[EXPR]",
              "show a value now and at each stop at which it has changed; alone, list them",
              "display total",
              StopCommands::display),
          Command.of(
              "undisplay unmonitor",
              "[EXPR]",
              "no longer show it; alone, none of them",
              "undisplay total",
              Action.now(StopCommands::undisplay)),
          Command.of(
              "commands",
              "PLACE|#N [COMMAND [;; COMMAND]…]",
              "run these whenever that breakpoint stops, silent to say nothing else; without any,"
                  + " those on the next lines, up to end",
              "commands #1 p total ;; c",
              Action.now(StopCommands::commands)),
          Command.of(
              "sticky",
              "on|off",
              "show the code around the line at each stop",
              "sticky on",
              Action.now(StopCommands::sticky)),
          Command.of(
              "retval rv",
              "",
              "show what the method that was just left has returned",
              "rv",
              Action.now((context, none) -> returned(context))));

  private StopCommands() {}

  private static CompletableFuture<String> display(Context context, String expression) {
    Displays displays = context.displays();
    if (expression.isEmpty()) {
      List<String> all = displays.expressions();
      return CompletableFuture.completedFuture(
          all.isEmpty() ? "Nothing is displayed." : String.join("\n", all));
    }
    if (context.program().currentStop().isEmpty()) {
      displays.add(expression);
      return CompletableFuture.completedFuture("Displayed from the next stop on.");
    }
    return context
        .program()
        .values()
        .compute(expression)
        .thenCompose(
            result -> {
              displays.add(expression);
              return result instanceof EvaluationResult.Value
                  ? displays.changed()
                  : CompletableFuture.completedFuture(
                      LookCommands.result(result) + "\nDisplayed where it has a value.");
            });
  }

  private static String undisplay(Context context, String expression) {
    if (expression.isEmpty()) {
      context.displays().clear();
      return "Nothing is displayed any more.";
    }
    if (!context.displays().remove(expression)) {
      throw new CommandRefused(expression + " is not displayed; display lists what is.");
    }
    return "";
  }

  private static String commands(Context context, String text) {
    String[] words = text.split("\\s+", 2);
    BreakpointPlace place = context.breakpoints().known(words[0]).place();
    String script = words.length > 1 ? words[1] : "";
    if (script.isEmpty()) {
      context.commandList().open(place);
      return "";
    }
    context.stopWork().commands(place, script);
    return "At each stop at " + context.places().show(place) + ": " + script;
  }

  private static String sticky(Context context, String how) {
    if (!how.matches("on|off")) {
      throw new UsageException();
    }
    context.stopWork().sticky(how.equals("on"));
    return how.equals("on") ? "Each stop shows the code around it." : "A stop shows its line only.";
  }

  private static String returned(Context context) {
    List<VariableSnapshot> variables =
        context.program().frame().map(FrameSnapshot::variables).orElse(List.of());
    return variables.stream()
        .filter(each -> each.kind() == VariableSnapshot.Kind.RETURN_VALUE)
        .findFirst()
        .map(each -> each.value().text())
        .orElseThrow(() -> new CommandRefused("No method has just returned a value here."));
  }
}
