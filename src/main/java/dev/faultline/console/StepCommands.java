package dev.faultline.console;

import dev.faultline.debug.CallTarget;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Commands that step into a chosen call, or send the program another way. */
final class StepCommands {
  static final List<Command> ALL =
      List.of(
          Command.of("stepinto smartstep", "[N | METHOD]", "stepinto 2", StepCommands::stepInto),
          Command.of("libraries", "on|off", "libraries on", Action.now(StepCommands::libraries)),
          Command.of(
              "drop pop",
              "",
              "drop",
              Action.plain(
                  context -> RunCommands.arrive(context, program -> program.dropSelectedFrame()))),
          Command.of(
              "force",
              "[EXPR]",
              "force 42",
              (context, value) ->
                  RunCommands.arrive(context, program -> program.forceReturn(value))));

  private StepCommands() {}

  private static CompletableFuture<String> stepInto(Context context, String which) {
    return context
        .program()
        .callTargets()
        .thenCompose(
            calls ->
                which.isEmpty()
                    ? CompletableFuture.completedFuture(listed(calls))
                    : RunCommands.arrive(
                        context, program -> program.stepInto(chosen(calls, which))));
  }

  private static String listed(List<CallTarget> calls) {
    return calls.isEmpty()
        ? Texts.of("console.calls.none")
        : IntStream.range(0, calls.size())
            .mapToObj(i -> (i + 1) + " " + shown(calls.get(i)))
            .collect(Collectors.joining("\n"));
  }

  private static String shown(CallTarget call) {
    String type = ClassNames.shown(call.className());
    return call.method().equals("<init>")
        ? "new " + type + "()"
        : type + "." + call.method() + "()";
  }

  private static CallTarget chosen(List<CallTarget> calls, String which) {
    if (which.matches("\\d{1,4}")) {
      int number = Integer.parseInt(which);
      if (number >= 1 && number <= calls.size()) {
        return calls.get(number - 1);
      }
      throw new CommandRefused(
          calls.isEmpty()
              ? Texts.of("console.calls.none")
              : Texts.of("console.calls.numbers", calls.size()));
    }
    return calls.stream()
        .filter(call -> call.method().equals(which) || shown(call).equals("new " + which + "()"))
        .findFirst()
        .orElseThrow(() -> new CommandRefused(Texts.of("console.calls.noneOf", which)));
  }

  private static String libraries(Context context, String how) {
    if (!how.matches("on|off")) {
      throw new UsageException();
    }
    context.program().stepIntoLibraries(how.equals("on"));
    return how.equals("on") ? Texts.of("console.libraries.on") : Texts.of("console.libraries.off");
  }
}
