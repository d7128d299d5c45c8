package dev.faultline.debug.jdi;

import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.jdi.eval.Outcome;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.stepping.Unwinding;
import dev.faultline.i18n.Texts;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Computes the value that the top frame is to return, and makes it return. */
final class ForcedReturn {
  private final EngineThread thread;
  private final SessionEngine engine;
  private final CompletableFuture<SessionState> next;
  private final Runnable giveUp;

  /**
   * @param next completes with the stop in the caller
   * @param giveUp run when a call into the program neither returns nor can be ended
   */
  ForcedReturn(
      EngineThread thread,
      SessionEngine engine,
      CompletableFuture<SessionState> next,
      Runnable giveUp) {
    this.thread = thread;
    this.engine = engine;
    this.next = next;
    this.giveUp = giveUp;
  }

  /** Begins; called on the engine's thread. */
  void start(String expression, AtNextStop atNextStop) throws Exception {
    Stop stop = engine.stopped();
    Method method = Unwinding.returning(stop);
    String type = method.returnTypeName();
    boolean isVoid = type.equals("void");
    if (isVoid != expression.isBlank()) {
      String name = "`" + method.name() + "`";
      throw new CommandRefused(
          isVoid
              ? Texts.of("debug.force.void", name)
              : Texts.of("debug.force.value", name, Names.simple(type)));
    }
    if (isVoid) {
      force(stop, null, atNextStop);
      return;
    }
    new Errand<>(thread, engine, next, giveUp)
        .start(
            "faultline-return",
            0,
            evaluator -> evaluator.evaluate(expression, type),
            (at, outcome) -> force(at, value(outcome), atNextStop));
  }

  private void force(Stop stop, @Nullable Value value, AtNextStop atNextStop) throws Exception {
    if (value instanceof ObjectReference object) {
      stop.keep(object);
    }
    engine.program().unwinding.force(stop, value);
    atNextStop.complete(next);
    engine.resume();
  }

  private static @Nullable Value value(Outcome outcome) {
    if (outcome instanceof Outcome.Result result) {
      return result.value();
    }
    throw new CommandRefused(
        outcome instanceof Outcome.CouldNot could
            ? Texts.of("debug.force.could", could.why())
            : Texts.of("debug.force.threw"));
  }

  /** Lets a future complete with the next stop. */
  interface AtNextStop {
    void complete(CompletableFuture<SessionState> future);
  }
}
