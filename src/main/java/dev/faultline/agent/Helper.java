package dev.faultline.agent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The debugger's own thread in the program. It is always held at {@link Gate#parked}; if something
 * lets it go, it goes there again.
 */
final class Helper implements Runnable {
  private static final long SOON_NANOS = TimeUnit.MICROSECONDS.toNanos(20);
  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private volatile boolean begun;

  /**
   * Starts it, and waits until it runs: a thread that is suspended as it starts cannot be let on by
   * the debugger. Nothing here may be slow, since the program waits for it.
   */
  static void start() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Helper body = new Helper();
    Thread helper = new Thread(root, body, "faultline-helper");
    helper.setDaemon(true);
    helper.start();
    while (!body.begun) {
      LockSupport.parkNanos(SOON_NANOS);
    }
  }

  @Override
  public void run() {
    begun = true;
    while (true) {
      Gate.moves++;
      Gate.parked();
      Gate.moves++;
      LockSupport.parkNanos(AGAIN_NANOS);
    }
  }
}
