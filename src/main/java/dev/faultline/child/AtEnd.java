package dev.faultline.child;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Something that must be done once: when this is closed, or else when the JVM ends, what was begun
 * last first.
 */
final class AtEnd implements AutoCloseable {
  private static final Deque<AtEnd> OPEN = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtEnd::closeAll, "faultline-end"));
  }

  private final Runnable task;

  AtEnd(Runnable task) {
    this.task = task;
    synchronized (OPEN) {
      OPEN.push(this);
    }
  }

  @Override
  public void close() {
    boolean open;
    synchronized (OPEN) {
      open = OPEN.remove(this);
    }
    if (open) {
      task.run();
    }
  }

  private static void closeAll() {
    synchronized (OPEN) {
      while (!OPEN.isEmpty()) {
        OPEN.pop().task.run();
      }
    }
  }
}
