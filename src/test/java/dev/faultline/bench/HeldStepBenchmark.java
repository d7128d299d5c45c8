package dev.faultline.bench;

import dev.faultline.debug.SessionState;
import dev.faultline.ui.TestWindow;
import dev.faultline.ui.WorkbenchRobot;
import dev.faultline.ui.workbench.WorkbenchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/**
 * Holds F8 down on a looping program in the real window, and tells how many lines were shown per
 * second and how long the JavaFX thread was blocked at the longest. The key repeats every 16 ms.
 */
public final class HeldStepBenchmark {
  private static final int SECONDS = Integer.getInteger("faultline.bench.seconds", 10);
  private static final long REPEAT_MILLIS = 16;

  private HeldStepBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("held-step");
    try (TestWindow window = new TestWindow(LoopLesson.write(data), data, 1280, 800)) {
      WorkbenchRobot robot = new WorkbenchRobot();
      robot.click("continue").click("begin-steps");
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      measure(window, robot, 2);
      System.out.println(measure(window, robot, SECONDS));
    }
    System.exit(0);
  }

  /** Holds the key for some seconds and returns a line that tells what was seen. */
  static String measure(TestWindow window, WorkbenchRobot robot, int seconds)
      throws InterruptedException, IOException {
    WorkbenchModel model = window.workbench();
    AtomicLong shown = new AtomicLong();
    TestWindow.onFx(
        () -> {
          model
              .parts()
              .run()
              .state()
              .addListener(
                  (property, before, now) -> {
                    if (now instanceof SessionState.Stopped) {
                      shown.incrementAndGet();
                    }
                  });
          return shown;
        });
    AtomicLong longest = new AtomicLong();
    AtomicBoolean going = new AtomicBoolean(true);
    Thread watch = new Thread(() -> watch(going, longest), "watch");
    watch.start();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      Platform.runLater(() -> WorkbenchRobot.repeat(robot.node("workbench"), KeyCode.F8));
      TimeUnit.MILLISECONDS.sleep(REPEAT_MILLIS);
    }
    going.set(false);
    watch.join();
    double took = (System.nanoTime() - begin) / 1e9;
    return String.format(
        "steps shown per second: %.1f; longest block of the JavaFX thread: %.1f ms",
        shown.get() / took, longest.get() / 1e6);
  }

  /** Asks the JavaFX thread again and again how soon it answers. */
  private static void watch(AtomicBoolean going, AtomicLong longest) {
    while (going.get()) {
      long asked = System.nanoTime();
      TestWindow.onFx(() -> asked);
      longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
    }
  }
}
