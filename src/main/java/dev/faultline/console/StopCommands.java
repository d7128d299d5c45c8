package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Commands about what is shown or done at each stop. */
final class StopCommands {
  static final List<Command> ALL =
      List.of(
          Command.of("display monitor", "[EXPR]", "display total", StopCommands::display),
          Command.of(
              "undisplay unmonitor",
              "[EXPR]",
              "undisplay total",
              Action.now(StopCommands::undisplay)),
          Command.of(
              "commands",
              "PLACE|#N [COMMAND [;; COMMAND]…]",
              "commands #1 p total ;; c",
              Action.now(StopCommands::commands)),
          Command.of("sticky", "on|off", "sticky on", Action.now(StopCommands::sticky)),
          Command.of("retval rv", "", "rv", Action.now((context, none) -> returned(context))));

  private StopCommands() {}

  private static CompletableFuture<String> display(Context context, String expression) {
    Displays displays = context.displays();
    if (expression.isEmpty()) {
      List<String> all = displays.expressions();
      return CompletableFuture.completedFuture(
          all.isEmpty() ? Texts.of("console.display.none") : String.join("\n", all));
    }
    if (context.program().currentStop().isEmpty()) {
      displays.add(expression);
      return CompletableFuture.completedFuture(Texts.of("console.display.later"));
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
                      LookCommands.result(result) + "\n" + Texts.of("console.display.where"));
            });
  }

  private static String undisplay(Context context, String expression) {
    if (expression.isEmpty()) {
      context.displays().clear();
      return Texts.of("console.display.cleared");
    }
    if (!context.displays().remove(expression)) {
      throw new CommandRefused(Texts.of("console.display.not", expression));
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
    return Texts.of("console.commands.set", context.places().show(place), script);
  }

  private static String sticky(Context context, String how) {
    if (!how.matches("on|off")) {
      throw new UsageException();
    }
    context.stopWork().sticky(how.equals("on"));
    return how.equals("on") ? Texts.of("console.sticky.on") : Texts.of("console.sticky.off");
  }

  private static String returned(Context context) {
    List<VariableSnapshot> variables =
        context.program().frame().map(FrameSnapshot::variables).orElse(List.of());
    return variables.stream()
        .filter(each -> each.kind() == VariableSnapshot.Kind.RETURN_VALUE)
        .findFirst()
        .map(each -> each.value().text())
        .orElseThrow(() -> new CommandRefused(Texts.of("console.retval.none")));
  }
}
