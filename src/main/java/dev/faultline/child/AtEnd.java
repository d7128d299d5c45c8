package dev.faultline.child;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Something that must be done once: when it is asked for, or else when the JVM ends, what was begun
 * last first.
 */
final class AtEnd {
  private static final Deque<AtEnd> OPEN = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtEnd::doAll, "faultline-end"));
  }

  private final Runnable task;

  AtEnd(Runnable task) {
    this.task = task;
    synchronized (OPEN) {
      OPEN.push(this);
    }
  }

  /** Does it, unless it is done already. */
  void now() {
    boolean open;
    synchronized (OPEN) {
      open = OPEN.remove(this);
    }
    if (open) {
      task.run();
    }
  }

  private static void doAll() {
    synchronized (OPEN) {
      while (!OPEN.isEmpty()) {
        OPEN.pop().task.run();
      }
    }
  }
}
