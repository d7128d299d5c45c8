package dev.faultline.ui.toolkit;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** A delay by the toolkit's clock; used on the JavaFX thread only. */
public final class FxDelay implements Delay {
  private final PauseTransition clock = new PauseTransition();

  @Override
  public void restart(Duration after, Runnable task) {
    clock.stop();
    clock.setDuration(javafx.util.Duration.millis((double) after.toMillis()));
    clock.setOnFinished(done -> task.run());
    clock.playFromStart();
  }

  @Override
  public void cancel() {
    clock.stop();
  }
}
