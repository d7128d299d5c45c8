package dev.faultline.ui.toolkit;

import java.time.Duration;

/** Runs one task after a while, on the JavaFX thread; a newer task takes the place of the older. */
public interface Delay {
  /** Runs the task after the time, unless it is cancelled or replaced before. */
  void restart(Duration after, Runnable task);

  /** Forgets the task that waits, if there is one. */
  void cancel();
}
