package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.jdi.eval.Deadline;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Invoker;
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

  /** What is evaluated. */
  interface Task {
    Outcome run(Evaluator evaluator);
  }

  /** Begins; called on the engine's thread. */
  void start(Task task, int frameIndex) {
    Stop here = engine.stopped();
    int depth = here.depth(frameIndex);
    Deadline deadline = new Deadline(here.thread(), LIMIT, giveUp);
    Stop stop = engine.beginCalls(deadline);
    thread.busy();
    Invoker invoker = new Invoker(stop.thread(), stop.byEvent(), deadline);
    Evaluator evaluator = new Evaluator(stop.thread(), depth, engine.program().snippets, invoker);
    Thread evaluation = new Thread(() -> run(evaluator, task, stop), "faultline-eval");
    evaluation.setDaemon(true);
    evaluation.start();
    var unused =
        result.whenComplete(
            (done, failure) -> {
              if (result.isCancelled()) {
                deadline.cancel();
              }
            });
  }

  private void run(Evaluator evaluator, Task task, Stop stop) {
    try {
      Outcome outcome = task.run(evaluator);
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
          engine.values().read(threw.exception(), stop.handles()), message(threw.exception()));
    }
    return new EvaluationResult.CouldNot(((Outcome.CouldNot) outcome).why());
  }

  /** The JVM explains no NullPointerException of evaluated code, whose frame is hidden. */
  private static String message(ObjectReference exception) {
    String message = new Throwables(exception).message();
    boolean isNull = exception.referenceType().name().equals("java.lang.NullPointerException");
    return isNull && message.isEmpty() ? "what is read or called here is null" : message;
  }

  private static @Nullable Value kept(@Nullable Value value, Stop stop) {
    if (value instanceof ObjectReference object) {
      stop.keep(object);
    }
    return value;
  }
}
