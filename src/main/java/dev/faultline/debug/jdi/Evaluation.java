package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation under way: it runs on a thread of its own, since calls into the program wait for
 * events that the engine's thread must handle; other commands wait until it is over.
 */
final class Evaluation {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final EngineThread thread;
  private final SessionEngine engine;
  private final CompletableFuture<EvaluationResult> result;
  private final Runnable giveUp;

  /**
   * @param giveUp run when a call into the program neither returns nor can be ended
   */
  Evaluation(
      EngineThread thread,
      SessionEngine engine,
      CompletableFuture<EvaluationResult> result,
      Runnable giveUp) {
    this.thread = thread;
    this.engine = engine;
    this.result = result;
    this.giveUp = giveUp;
  }

  /** Begins; called on the engine's thread. */
  void start(String expression, int frameIndex) {
    int depth = engine.stopped().depth(frameIndex);
    Stop stop = engine.beginCalls();
    thread.busy();
    Evaluator evaluator = new Evaluator(stop.thread(), depth, stop.byEvent(), LIMIT, giveUp);
    Thread evaluation = new Thread(() -> run(evaluator, expression, stop), "faultline-eval");
    evaluation.setDaemon(true);
    evaluation.start();
  }

  private void run(Evaluator evaluator, String expression, Stop stop) {
    try {
      Outcome outcome = evaluator.evaluate(expression);
      hand(() -> result.complete(shown(outcome, stop)));
    } catch (VMDisconnectedException e) {
      hand(() -> result.completeExceptionally(new CommandRefused(EngineThread.ENDED)));
    } catch (RuntimeException e) {
      hand(() -> result.completeExceptionally(e));
    }
  }

  /** Hands the answer to the engine's thread, unless the session is over. */
  private void hand(Runnable answer) {
    if (!thread.execute(() -> finish(answer))) {
      result.completeExceptionally(new CommandRefused(EngineThread.ENDED));
    }
  }

  private void finish(Runnable answer) {
    engine.endCalls();
    try {
      answer.run();
    } catch (VMDisconnectedException e) {
      result.completeExceptionally(new CommandRefused(EngineThread.ENDED));
    } finally {
      thread.idle();
    }
  }

  private EvaluationResult shown(Outcome outcome, Stop stop) {
    if (outcome instanceof Outcome.Result found) {
      return new EvaluationResult.Value(
          engine.values().read(kept(found.value(), stop), stop.handles()));
    }
    if (outcome instanceof Outcome.Threw threw) {
      kept(threw.exception(), stop);
      return new EvaluationResult.Threw(
          engine.values().read(threw.exception(), stop.handles()),
          new Throwables(threw.exception()).message());
    }
    return new EvaluationResult.CouldNot(((Outcome.CouldNot) outcome).why());
  }

  private static @Nullable Value kept(@Nullable Value value, Stop stop) {
    if (value instanceof ObjectReference object) {
      stop.keep(object);
    }
    return value;
  }
}
