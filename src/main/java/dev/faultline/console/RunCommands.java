package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that let the program run, or end it. */
final class RunCommands {
  private static final Pattern RUN = Pattern.compile("|here|--profile\\s+(\\S+)");

  private static final Pattern STOP_AT = Pattern.compile("(?:at|in)\\s+(\\S.*)");

  static final List<Command> ALL =
      List.of(
          Command.of(
              "run restart",
              "[here | --profile NAME]",
              "start the program anew, stopped at the first line of main, or run to this line",
              "restart",
              RunCommands::run),
          Command.of(
              "step s",
              "[up]",
              "run one line, into the methods it calls; up is return",
              "s",
              RunCommands::step),
          Command.of(
              "next n",
              "",
              "run one line, over the methods it calls",
              "n",
              runs(program -> program.step(StepDepth.OVER))),
          Command.of(
              "continue c cont resume",
              "",
              "run on to the next breakpoint, uncaught exception or end",
              "c",
              runs(ProgramSession::resume)),
          Command.of(
              "return r",
              "",
              "run until the current method has returned",
              "r",
              runs(program -> program.step(StepDepth.OUT))),
          Command.of(
              "finish",
              "",
              "run until the selected frame has returned",
              "finish",
              runs(ProgramSession::finishSelectedFrame)),
          Command.of(
              "until unt",
              "[[FILE:]LINE]",
              "run to a line; without one, past the end of a loop",
              "until 20",
              UntilAction::run),
          Command.of(
              "pause suspend interrupt",
              "",
              "stop the program where it is",
              "pause",
              Action.plain(RunCommands::pause)),
          Command.of(
              "jump j",
              "LINE",
              "refused: says what to do instead",
              "jump 12",
              Action.now((context, line) -> refuseJump())),
          Command.of(
              "stop",
              "[at CLASS:LINE | in CLASS.METHOD]",
              "end the program, or detach from it; with a place, set a breakpoint as jdb does",
              "stop",
              RunCommands::stop),
          Command.of(
              "detach",
              "",
              "let go of a program that was attached to; it runs on",
              "detach",
              Action.plain(RunCommands::detach)),
          Command.of(
              "kill",
              "[yes]",
              "end the program, also one that was attached to",
              "kill",
              RunCommands::kill),
          Command.of(
              "input",
              "[TEXT]",
              "give the program a line of input",
              "input 61",
              RunCommands::input),
          Command.of(
              "eof",
              "",
              "end the program's input",
              "eof",
              Action.plain(
                  context ->
                      give(context, context.program()::closeInput, "Its input has ended."))));

  private RunCommands() {}

  private static Action runs(Function<ProgramSession, CompletableFuture<SessionState>> command) {
    return Action.plain(context -> arrive(context, command));
  }

  /** Does what lets the program run, and says where it stopped, ended or waits. */
  static CompletableFuture<String> arrive(
      Context context, Function<ProgramSession, CompletableFuture<SessionState>> command) {
    ProgramSession program = context.program();
    return Arrival.after(program, () -> command.apply(program)).thenApply(context.stops()::of);
  }

  private static CompletableFuture<String> run(Context context, String where) {
    Matcher how = RUN.matcher(where);
    if (!how.matches()) {
      throw new UsageException();
    }
    String profile = how.group(1) == null ? "" : how.group(1);
    context.threads().startOver();
    context.listing().startOver();
    return arrive(
        context,
        where.equals("here") ? ProgramSession::restartHere : program -> program.run(profile));
  }

  private static CompletableFuture<String> pause(Context context) {
    return context.program().pause().thenApply(context.stops()::of);
  }

  private static CompletableFuture<String> step(Context context, String how) {
    if (!how.matches("|up")) {
      throw new UsageException();
    }
    StepDepth depth = how.isEmpty() ? StepDepth.INTO : StepDepth.OUT;
    return arrive(context, program -> program.step(depth));
  }

  private static String refuseJump() {
    throw new CommandRefused(
        "A JVM cannot go on at another line: what it has on the stack fits this one only. drop"
            + " begins the method anew, force leaves it, set changes what the next lines see,"
            + " until runs to a line.");
  }

  private static CompletableFuture<String> stop(Context context, String place) {
    Matcher jdb = STOP_AT.matcher(place);
    if (jdb.matches()) {
      return BreakpointCommands.set(context, new BreakpointArguments(context).read(jdb.group(1)));
    } else if (!place.isEmpty()) {
      throw new UsageException();
    }
    return context.program().stop().thenApply(context.stops()::of);
  }

  private static CompletableFuture<String> detach(Context context) {
    if (!context.program().program().isAttached()) {
      throw new CommandRefused(
          "The program was started here and cannot run on alone: stop ends it.");
    }
    return context.program().stop().thenApply(context.stops()::of);
  }

  private static CompletableFuture<String> kill(Context context, String agreed) {
    if (!agreed.matches("|yes")) {
      throw new UsageException();
    }
    ProgramSession program = context.program();
    if (program.program().isAttached() && program.isLive() && agreed.isEmpty()) {
      throw new CommandRefused(
          "This would end a JVM that Faultline has not started: kill yes does it, q lets it run.");
    }
    return program.kill().thenApply(context.stops()::of);
  }

  /** Gives the program a line of input; if it waits for one, says where it comes to. */
  static CompletableFuture<String> input(Context context, String text) {
    return give(
        context,
        () -> context.program().writeLine(text),
        "The program does not ask yet; it will read this line when it does.");
  }

  private static CompletableFuture<String> give(Context context, Runnable act, String early) {
    ProgramSession program = context.program();
    SessionState state = program.state();
    if (!program.isLive()) {
      throw new CommandRefused(context.stops().of(state));
    }
    if (program.program().isAttached()) {
      throw new CommandRefused(
          "An attached program reads its input where it was started, and prints there.");
    }
    if (state instanceof SessionState.Running running && running.waitingForInput()) {
      return Arrival.after(program, act).thenApply(context.stops()::of);
    }
    act.run();
    return CompletableFuture.completedFuture(early);
  }
}
