package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Outcome;
import dev.faultline.debug.jdi.exceptions.Throwables;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.i18n.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluations in the stopped program, whose outcomes are shown as values. */
record Evaluation(
    EngineThread thread,
    SessionEngine engine,
    CompletableFuture<EvaluationResult> result,
    Runnable giveUp) {
  /** Begins; called on the engine's thread. */
  void start(Function<Evaluator, Outcome> task, int frameIndex) {
    new Errand<>(thread, engine, result, giveUp)
        .start(
            "faultline-eval",
            frameIndex,
            task,
            (stop, outcome) -> result.complete(shown(outcome, stop)));
  }

  private EvaluationResult shown(Outcome outcome, Stop stop) {
    if (outcome instanceof Outcome.Result found) {
      return new EvaluationResult.Value(
          engine.values().read(kept(found.value(), stop), stop.handles()));
    }
    if (outcome instanceof Outcome.Threw threw) {
      kept(threw.exception(), stop);
      return new EvaluationResult.Threw(
          engine.values().read(threw.exception(), stop.handles()), message(threw.exception()));
    }
    return new EvaluationResult.CouldNot(((Outcome.CouldNot) outcome).why());
  }

  /** The JVM explains no NullPointerException of evaluated code, whose frame is hidden. */
  private static String message(ObjectReference exception) {
    String message = new Throwables(exception).message();
    boolean isNull = exception.referenceType().name().equals("java.lang.NullPointerException");
    return isNull && message.isEmpty() ? Texts.of("debug.threw.null") : message;
  }

  private static @Nullable Value kept(@Nullable Value value, Stop stop) {
    if (value instanceof ObjectReference object) {
      stop.keep(object);
    }
    return value;
  }
}
