package dev.faultline.debug.jdi;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.jdi.agent.HelperLine;
import dev.faultline.debug.jdi.agent.HelperThread;
import dev.faultline.debug.jdi.agent.Interrupts;
import dev.faultline.debug.jdi.agent.StoppedLine;
import dev.faultline.debug.jdi.eval.Deadline;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Invoker;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.loop.EngineThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work that calls into the stopped program, and so must not hold up the engine's thread: other
 * commands wait until it is over.
 *
 * @param result fails when the work does; cancelling it ends the work
 * @param giveUp run when a call into the program neither returns nor can be ended
 */
record Errand<R>(
    EngineThread thread, SessionEngine engine, CompletableFuture<R> result, Runnable giveUp) {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /**
   * Begins, once threads in the midst of linking are through; called on the engine's thread.
   *
   * @param frameIndex the frame to work in
   * @param work done on a thread of its own
   * @param then made of what came of it, on the engine's thread
   */
  <T> void start(String name, int frameIndex, Function<Evaluator, T> work, After<T> then) {
    engine.whenLinked(() -> EngineThread.run(result, () -> begin(name, frameIndex, work, then)));
  }

  private <T> void begin(String name, int frameIndex, Function<Evaluator, T> work, After<T> then) {
    Stop stop = engine.stopped();
    int depth = stop.depth(frameIndex);
    HelperThread helper = engine.program().agent.helper;
    ThreadReference own = helper.reference();
    ThreadReference calling = own == null || stop.wasStopped(stop.thread()) ? stop.thread() : own;
    Deadline deadline = new Deadline(calling, LIMIT, giveUp);
    engine.beginCalls(calling, deadline);
    thread.busy();
    boolean isOwn = calling.equals(own);
    Invoker.Line line =
        isOwn ? new HelperLine(helper) : new StoppedLine(engine.program().agent, calling);
    Evaluator evaluator =
        new Evaluator(
            stop.thread(),
            depth,
            engine.values()::named,
            engine.program().snippets,
            new Invoker(calling, line, deadline));
    Supplier<T> task =
        () -> {
          if (isOwn) {
            stop.threads().forEach(new Interrupts(engine.program().agent)::show);
          }
          return work.apply(evaluator);
        };
    Thread worker = new Thread(() -> run(task, then, stop, deadline), name);
    worker.setDaemon(true);
    worker.start();
    var unused =
        result.whenComplete(
            (done, failure) -> {
              if (result.isCancelled()) {
                deadline.cancel();
              }
            });
  }

  private <T> void run(Supplier<T> work, After<T> then, Stop stop, Deadline deadline) {
    try {
      T done = work.get();
      hand(
          () -> {
            if (deadline.hasCalled()) {
              engine.tellPrinted();
            }
            then.take(stop, done);
          });
    } catch (VMDisconnectedException e) {
      hand(() -> result.completeExceptionally(new CommandRefused(EngineThread.ended())));
    } catch (RuntimeException e) {
      hand(() -> result.completeExceptionally(e));
    }
  }

  private void hand(EngineThread.Command answer) {
    if (!thread.execute(() -> finish(answer))) {
      result.completeExceptionally(new CommandRefused(EngineThread.ended()));
    }
  }

  private void finish(EngineThread.Command answer) {
    engine.endCalls();
    EngineThread.run(result, answer);
    thread.idle();
  }

  /** What is done with what came of the work. */
  @FunctionalInterface
  interface After<T> {
    void take(Stop stop, T done) throws Exception;
  }
}
