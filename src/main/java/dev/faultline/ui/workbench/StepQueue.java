package dev.faultline.ui.workbench;

import dev.faultline.debug.StepDepth;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends steps one at a time, so that a key held down shows every line it stops on: while a step is
 * under way at most one more waits, and it is sent once the line before has been drawn. Used on the
 * JavaFX thread.
 */
final class StepQueue {
  private final BiConsumer<StepDepth, Runnable> step;
  private final Executor drawn;
  private @Nullable StepDepth waiting;
  private boolean underWay;

  /**
   * @param step takes a step and runs the task when it is done or refused
   * @param drawn runs a task once what is shown now is on the screen
   */
  StepQueue(BiConsumer<StepDepth, Runnable> step, Executor drawn) {
    this.step = step;
    this.drawn = drawn;
  }

  /** Steps now, or as soon as the step under way is shown; a newer wish replaces one that waits. */
  void request(StepDepth depth) {
    if (underWay) {
      waiting = depth;
      return;
    }
    underWay = true;
    step.accept(depth, () -> drawn.execute(this::shown));
  }

  /** Forgets the step that waits. */
  void forget() {
    waiting = null;
  }

  private void shown() {
    underWay = false;
    StepDepth next = waiting;
    waiting = null;
    if (next != null) {
      request(next);
    }
  }
}
