package dev.faultline.debug.jdi;

import com.sun.jdi.VMDisconnectedException;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.threads.Linkage;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What follows once threads that were suspended in the midst of linking are through with it. Other
 * commands wait until then; events do not, since such a thread may have one of its own to tell
 * before it can go on. Used by the engine's thread only.
 *
 * @param next run in any case, on another thread once the session is over; finds out by itself when
 *     the program is gone
 */
record LinkageEnd(EngineThread thread, Linkage linkage, Runnable next) {
  private static final System.Logger LOG = System.getLogger(LinkageEnd.class.getName());

  void await() {
    thread.busy();
    round();
  }

  private void round() {
    if (!letOn()) {
      thread.idle(next);
      return;
    }
    CompletableFuture.delayedExecutor(Linkage.ROUND_NANOS, TimeUnit.NANOSECONDS, this::execute)
        .execute(this::round);
  }

  private boolean letOn() {
    try {
      linkage.hold();
      return linkage.letOn();
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the child is gone", e);
      return false;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "threads could not be let on", e);
      return false;
    }
  }

  private void execute(Runnable task) {
    if (!thread.execute(task)) {
      next.run();
    }
  }
}
