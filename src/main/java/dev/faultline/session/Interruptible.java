package dev.faultline.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work of which at most one runs at a time and can be interrupted from another thread. */
final class Interruptible {
  private @Nullable Thread worker;

  /** Does the work on the calling thread, which is not interrupted any more afterwards. */
  <T> T run(Supplier<T> work) {
    begin();
    try {
      return work.get();
    } finally {
      end();
    }
  }

  /** Interrupts the work that is being done, if any. */
  synchronized void interrupt() {
    if (worker != null) {
      worker.interrupt();
    }
  }

  private synchronized void begin() {
    worker = Thread.currentThread();
  }

  private synchronized void end() {
    worker = null;
    Thread.interrupted();
  }
}
