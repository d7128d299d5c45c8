package dev.faultline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays every lesson through the piped terminal, by its walkthrough. */
class LessonsInTheTerminalTest {
  /** How many lessons are played side by side. */
  private static final int PLAYERS = 2;

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> eachLessonIsCompletedByItsWalkthrough() {
    LessonCatalog catalog =
        LessonCatalog.read(PipedApp.shippedLessons(), new LessonReader(CheckKinds.ALL));
    ExecutorService players = Executors.newFixedThreadPool(PLAYERS);
    List<DynamicTest> tests =
        catalog.lessons().stream()
            .map(
                lesson -> {
                  Future<?> played = players.submit(() -> play(lesson));
                  return DynamicTest.dynamicTest(lesson.lesson().id(), played::get);
                })
            .toList();
    players.shutdown();
    return tests;
  }

  private Path play(LessonFolder lesson) throws Exception {
    String id = lesson.lesson().id();
    Path own = Files.createDirectories(folder.resolve(id));
    List<String> lines = new ActLines(lesson, own).lines();
    PipedApp app = new PipedApp(PipedApp.shippedLessons(), own.resolve("data"));
    PipedApp.Result result = app.run(String.join("\n", lines) + "\nprogress\nq\n", "learn", id);
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("The lesson is complete").doesNotContain("Faultline itself");
    int steps = lesson.lesson().steps().size();
    assertThat(result.out()).contains(steps + " of " + steps + " steps done");
    assertThat(app.run("diff\n", "learn", id).out()).contains("The lesson is complete", "+++");
    return own;
  }
}
