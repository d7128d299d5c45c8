package dev.faultline.bench;

import dev.faultline.debug.SessionState;
import dev.faultline.ui.TestWindow;
import dev.faultline.ui.WorkbenchRobot;
import dev.faultline.ui.workbench.WorkbenchModel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * Holds F8 down on a looping program in the real window, and tells how many lines were shown per
 * second and how long the JavaFX thread was blocked at the longest. The key repeats every 16 ms.
 */
public final class HeldStepBenchmark {
  private static final int SECONDS = Integer.getInteger("faultline.bench.seconds", 10);
  private static final long REPEAT_MILLIS = 16;
  private static final long ASK_MILLIS = 5;

  private HeldStepBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("held-step");
    try (TestWindow window = new TestWindow(LoopLesson.write(data), data, 1280, 800)) {
      WorkbenchRobot robot = new WorkbenchRobot();
      robot.click("continue").click("begin-steps");
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      measure(window, robot, 2);
      System.out.println(measure(window, robot, SECONDS));
      robot.press(KeyCode.CONTROL, KeyCode.F2).awaitStory("You stopped");
    }
    System.exit(0);
  }

  /** Holds the key for some seconds and returns a line that tells what was seen. */
  static String measure(TestWindow window, WorkbenchRobot robot, int seconds)
      throws InterruptedException {
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
    Node target = robot.node("workbench");
    AtomicLong longest = new AtomicLong();
    AtomicBoolean going = new AtomicBoolean(true);
    Thread watch = new Thread(() -> watch(going, longest), "watch");
    watch.start();
    Thread fx = TestWindow.onFx(Thread::currentThread);
    long cpuBefore = cpu(fx);
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      Platform.runLater(() -> WorkbenchRobot.repeat(target, KeyCode.F8));
      TimeUnit.MILLISECONDS.sleep(REPEAT_MILLIS);
    }
    going.set(false);
    watch.join();
    double took = (System.nanoTime() - begin) / 1e9;
    return String.format(
        "steps shown per second: %.1f; longest block of the JavaFX thread: %.1f ms;"
            + " its CPU time per step: %.1f ms",
        shown.get() / took, longest.get() / 1e6, (cpu(fx) - cpuBefore) / 1e6 / shown.get());
  }

  private static long cpu(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }

  /** Asks the JavaFX thread every few milliseconds how soon it answers. */
  private static void watch(AtomicBoolean going, AtomicLong longest) {
    Semaphore answered = new Semaphore(0);
    try {
      while (going.get()) {
        long asked = System.nanoTime();
        Platform.runLater(answered::release);
        answered.acquire();
        longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
        TimeUnit.MILLISECONDS.sleep(ASK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
