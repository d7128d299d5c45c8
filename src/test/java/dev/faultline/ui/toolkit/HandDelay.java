package dev.faultline.ui.toolkit;

import java.time.Duration;

/** A delay whose time passes when a test says so. */
public final class HandDelay implements Delay {
  private Runnable waiting = () -> {};

  @Override
  public void restart(Duration after, Runnable task) {
    waiting = task;
  }

  @Override
  public void cancel() {
    waiting = () -> {};
  }

  /** Lets the time pass. */
  public void elapse() {
    Runnable task = waiting;
    cancel();
    task.run();
  }
}
