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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays every lesson through the piped terminal, by its walkthrough. */
class LessonsInTheTerminalTest {
  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> eachLessonIsCompletedByItsWalkthrough() {
    LessonCatalog catalog =
        LessonCatalog.read(PipedApp.shippedLessons(), new LessonReader(CheckKinds.ALL));
    return catalog.lessons().stream()
        .map(lesson -> DynamicTest.dynamicTest(lesson.lesson().id(), () -> play(lesson)))
        .toList();
  }

  private void play(LessonFolder lesson) throws Exception {
    String id = lesson.lesson().id();
    Path own = Files.createDirectories(folder.resolve(id));
    List<String> lines = new ActLines(lesson, own).lines();
    PipedApp app = new PipedApp(PipedApp.shippedLessons(), own.resolve("data"));
    PipedApp.Result result = app.run(String.join("\n", lines) + "\nprogress\nq\n", "learn", id);
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("The lesson is complete").doesNotContain("Faultline itself");
    assertThat(result.out()).contains("8 of 8 steps done");
    assertThat(app.run("diff\n", "learn", id).out()).contains("The lesson is complete", "+++");
  }
}
