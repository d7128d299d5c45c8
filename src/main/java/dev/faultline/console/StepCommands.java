package dev.faultline.console;

import dev.faultline.debug.CallTarget;
import dev.faultline.debug.CommandRefused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Commands that step into a chosen call, or send the program another way. */
final class StepCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "stepinto smartstep",
              "[N | METHOD]",
              "step into one call of the line; alone, list its calls",
              "stepinto 2",
              StepCommands::stepInto),
          Command.of(
              "libraries",
              "on|off",
              "whether step goes into code that is not yours, such as the JDK's",
              "libraries on",
              Action.now(StepCommands::libraries)),
          Command.of(
              "drop pop",
              "",
              "take the selected frame off the stack and call its method anew",
              "drop",
              Action.plain(
                  context -> RunCommands.arrive(context, program -> program.dropSelectedFrame()))),
          Command.of(
              "force",
              "[EXPR]",
              "make the current method return at once, with this value",
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
        ? "No call is left on this line."
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
              ? "No call is left on this line."
              : "The calls of this line have the numbers 1 to " + calls.size() + ".");
    }
    return calls.stream()
        .filter(call -> call.method().equals(which) || shown(call).equals("new " + which + "()"))
        .findFirst()
        .orElseThrow(() -> new CommandRefused("No call of " + which + " is left on this line."));
  }

  private static String libraries(Context context, String how) {
    if (!how.matches("on|off")) {
      throw new UsageException();
    }
    context.program().stepIntoLibraries(how.equals("on"));
    return how.equals("on")
        ? "step goes into the JDK and other libraries too."
        : "step stays in your code.";
  }
}
