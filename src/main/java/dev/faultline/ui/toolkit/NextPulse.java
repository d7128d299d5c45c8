package dev.faultline.ui.toolkit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * Runs tasks at the start of the next frame. Whatever answers come of a task arrive after that
 * frame is drawn, so that what is on the screen now is seen before it changes again; a task that a
 * task asks for waits for the frame after. Used on the JavaFX thread.
 */
public final class NextPulse extends AnimationTimer implements Executor {
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    start();
  }

  @Override
  public void handle(long now) {
    stop();
    for (int due = tasks.size(); due > 0; due--) {
      tasks.remove().run();
    }
  }
}
