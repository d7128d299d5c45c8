package dev.faultline.debug.jdi;

import com.sun.jdi.VMDisconnectedException;
import dev.faultline.debug.CommandRefused;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Work that calls into the stopped program, and so must not hold up the engine's thread: other
 * commands wait until it is over.
 *
 * @param result fails when the work does
 */
record Errand<R>(EngineThread thread, SessionEngine engine, CompletableFuture<R> result) {
  /**
   * Begins; called on the engine's thread.
   *
   * @param work done on a thread of its own
   * @param then made of what came of it, on the engine's thread
   */
  <T> void start(String name, Function<Stop, T> work, After<T> then) {
    Stop stop = engine.beginCalls();
    thread.busy();
    Thread worker = new Thread(() -> run(work, then, stop), name);
    worker.setDaemon(true);
    worker.start();
  }

  private <T> void run(Function<Stop, T> work, After<T> then, Stop stop) {
    try {
      T done = work.apply(stop);
      hand(() -> then.take(stop, done));
    } catch (VMDisconnectedException e) {
      hand(() -> result.completeExceptionally(new CommandRefused(EngineThread.ENDED)));
    } catch (RuntimeException e) {
      hand(() -> result.completeExceptionally(e));
    }
  }

  private void hand(EngineThread.Command answer) {
    if (!thread.execute(() -> finish(answer))) {
      result.completeExceptionally(new CommandRefused(EngineThread.ENDED));
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
