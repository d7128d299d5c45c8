package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.i18n.Texts;
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
          Command.of("run restart", "[here | --profile NAME]", "restart", RunCommands::run),
          Command.of("step s", "[up]", "s", RunCommands::step),
          Command.of("next n", "", "n", runs(program -> program.step(StepDepth.OVER))),
          Command.of("continue c cont resume", "", "c", runs(ProgramSession::resume)),
          Command.of("return r", "", "r", runs(program -> program.step(StepDepth.OUT))),
          Command.of("finish", "", "finish", runs(ProgramSession::finishSelectedFrame)),
          Command.of("until unt", "[[FILE:]LINE]", "until 20", UntilAction::run),
          Command.of("pause suspend interrupt", "", "pause", Action.plain(RunCommands::pause)),
          Command.of("jump j", "LINE", "jump 12", Action.now((context, line) -> refuseJump())),
          Command.of("stop", "[at CLASS:LINE | in CLASS.METHOD]", "stop", RunCommands::stop),
          Command.of("detach", "", "detach", Action.plain(RunCommands::detach)),
          Command.of("kill", "[yes]", "kill", RunCommands::kill),
          Command.of("input", "[TEXT]", "input 61", RunCommands::input),
          Command.of(
              "eof",
              "",
              "eof",
              Action.plain(
                  context ->
                      give(
                          context,
                          context.program()::closeInput,
                          Texts.of("console.input.ended")))));

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
    throw new CommandRefused(Texts.of("console.jump"));
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
      throw new CommandRefused(Texts.of("console.detach.own"));
    }
    return context.program().stop().thenApply(context.stops()::of);
  }

  private static CompletableFuture<String> kill(Context context, String agreed) {
    if (!agreed.matches("|yes")) {
      throw new UsageException();
    }
    ProgramSession program = context.program();
    if (program.program().isAttached() && program.isLive() && agreed.isEmpty()) {
      throw new CommandRefused(Texts.of("console.kill.attached"));
    }
    return program.kill().thenApply(context.stops()::of);
  }

  /** Gives the program a line of input; if it waits for one, says where it comes to. */
  static CompletableFuture<String> input(Context context, String text) {
    return give(context, () -> context.program().writeLine(text), Texts.of("console.input.early"));
  }

  private static CompletableFuture<String> give(Context context, Runnable act, String early) {
    ProgramSession program = context.program();
    SessionState state = program.state();
    if (!program.isLive()) {
      throw new CommandRefused(context.stops().of(state));
    }
    if (program.program().isAttached()) {
      throw new CommandRefused(Texts.of("console.input.attached"));
    }
    if (state instanceof SessionState.Running running && running.waitingForInput()) {
      return Arrival.after(program, act).thenApply(context.stops()::of);
    }
    act.run();
    return CompletableFuture.completedFuture(early);
  }
}
