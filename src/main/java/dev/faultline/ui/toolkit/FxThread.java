package dev.faultline.ui.toolkit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Runs tasks on the JavaFX thread, in order. The only caller of {@link Platform#runLater}: everyone
 * else is handed an {@link Executor}, so that a test can pass {@code Runnable::run}.
 */
public final class FxThread implements Executor {
  @Override
  public void execute(Runnable task) {
    Platform.runLater(task);
  }
}
