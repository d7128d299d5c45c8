package dev.faultline.console;

import dev.faultline.debug.SessionState;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.session.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Waits until a program that was let run needs a person again: it stopped, ended, or asks for
 * input.
 */
final class Arrival {
  private Arrival() {}

  /** After a command whose future completes with the next stop or end. */
  static CompletableFuture<SessionState> after(
      ProgramSession program, Supplier<CompletableFuture<SessionState>> command) {
    CompletableFuture<SessionState> arrived = next(program, false);
    command
        .get()
        .whenComplete(
            (state, failure) -> {
              if (failure == null) {
                arrived.complete(state);
              } else {
                arrived.completeExceptionally(failure);
              }
            });
    return arrived;
  }

  /** After an act that lets a waiting program go on. */
  static CompletableFuture<SessionState> after(ProgramSession program, Runnable act) {
    CompletableFuture<SessionState> arrived = next(program, true);
    act.run();
    return arrived;
  }

  private static CompletableFuture<SessionState> next(ProgramSession program, boolean alsoStops) {
    CompletableFuture<SessionState> arrived = new CompletableFuture<>();
    Subscription listening =
        program.subscribe(
            event -> {
              if (event instanceof SessionEvent.StateChanged changed
                  && needsPerson(changed.state(), alsoStops)) {
                arrived.complete(changed.state());
              }
            },
            Runnable::run);
    arrived.whenComplete((state, failure) -> listening.close());
    return arrived;
  }

  private static boolean needsPerson(SessionState state, boolean alsoStops) {
    return state instanceof SessionState.Running running
        ? running.waitingForInput()
        : alsoStops
            && (state instanceof SessionState.Stopped || state instanceof SessionState.Ended);
  }
}
