package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.i18n.Texts;
import java.util.concurrent.CompletableFuture;

/** pdb's {@code until}: to a line, or to one below the current line, so that a loop is left. */
final class UntilAction {
  private static final int MOST_STEPS = 10_000;

  private final Context context;
  private final int depth;
  private final int line;

  private UntilAction(Context context, StopSnapshot start, SourceLine at) {
    this.context = context;
    depth = depth(start);
    line = at.line();
  }

  static CompletableFuture<String> run(Context context, String argument) {
    if (!argument.isEmpty()) {
      SourceLine to = context.places().line(argument);
      return RunCommands.arrive(context, program -> program.runTo(to));
    }
    StopSnapshot stop =
        context
            .program()
            .currentStop()
            .orElseThrow(() -> new CommandRefused(context.stops().of(context.program().state())));
    SourceLine at = stop.frames().isEmpty() ? null : stop.frames().get(0).at();
    if (at == null) {
      throw new CommandRefused(Texts.of("console.until.unknown"));
    }
    UntilAction until = new UntilAction(context, stop, at);
    return RunCommands.arrive(context, program -> until.step(0));
  }

  private CompletableFuture<SessionState> step(int steps) {
    return context
        .program()
        .step(StepDepth.OVER)
        .thenCompose(
            state ->
                isThere(state) || steps >= MOST_STEPS
                    ? CompletableFuture.completedFuture(state)
                    : step(steps + 1));
  }

  private boolean isThere(SessionState state) {
    if (!(state instanceof SessionState.Stopped stopped)
        || !(stopped.stop().reason() instanceof StopReason.Stepped)
        || stopped.stop().frames().isEmpty()
        || depth(stopped.stop()) < depth) {
      return true;
    }
    FrameSnapshot top = stopped.stop().frames().get(0);
    return top.at() == null || top.at().line() > line;
  }

  private static int depth(StopSnapshot stop) {
    return stop.frames().size() + stop.moreFrames();
  }
}
