package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work of which at most one runs at a time and can be interrupted from another thread. */
final class Interruptible {
  private @Nullable Thread worker;

  /**
   * Does the work on the calling thread, which is not interrupted any more afterwards.
   *
   * @param otherwise how things stand when it was interrupted
   * @throws CommandRefused when it was
   */
  <T> T run(Supplier<T> work, String otherwise) {
    begin();
    try {
      return work.get();
    } catch (CancellationException interrupted) {
      throw new CommandRefused(Texts.of("refused.cancelled", otherwise));
    } finally {
      end();
    }
  }

  /**
   * Ends work that was interrupted.
   *
   * @throws CancellationException when the calling thread was
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
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
