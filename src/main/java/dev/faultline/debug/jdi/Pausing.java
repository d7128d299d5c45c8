package dev.faultline.debug.jdi;

import dev.faultline.debug.SessionState;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.threads.Linkage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A pause on its way: all threads have been suspended wherever they were, and those in the midst of
 * linking come to its end before the stop is told. Other commands wait until it is. Used by the
 * engine's thread only.
 */
final class Pausing {
  private final EngineThread thread;
  private final SessionEngine engine;
  private final Linkage linkage;
  private final CompletableFuture<SessionState> stopped;

  /**
   * @param stopped completes with the stop
   */
  Pausing(EngineThread thread, SessionEngine engine, CompletableFuture<SessionState> stopped) {
    this.thread = thread;
    this.engine = engine;
    this.stopped = stopped;
    linkage = new Linkage(engine.program().vm, each -> false);
  }

  void begin() {
    engine.suspend();
    thread.busy();
    round(Linkage.ROUNDS);
  }

  private void round(int left) {
    if (left == 0 || !linkage.letOn()) {
      EngineThread.run(stopped, () -> stopped.complete(engine.standStill()));
      thread.idle();
      return;
    }
    CompletableFuture.delayedExecutor(Linkage.ROUND_NANOS, TimeUnit.NANOSECONDS, thread::execute)
        .execute(
            () -> {
              linkage.hold();
              round(left - 1);
            });
  }
}
