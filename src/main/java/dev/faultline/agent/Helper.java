package dev.faultline.agent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The debugger's own thread in the program. It is always held at {@link Gate#parked}; if something
 * lets it go, it goes there again.
 */
final class Helper implements Runnable {
  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Starts it; nothing here may be slow, since the program waits for it. */
  static void start() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread helper = new Thread(root, new Helper(), "faultline-helper");
    helper.setDaemon(true);
    helper.start();
  }

  @Override
  public void run() {
    while (true) {
      Gate.moves++;
      Gate.parked();
      Gate.moves++;
      LockSupport.parkNanos(AGAIN_NANOS);
    }
  }
}
