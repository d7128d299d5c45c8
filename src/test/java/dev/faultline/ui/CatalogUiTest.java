package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue in the real window. */
class CatalogUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void theSearchLeavesTheLessonsThatMatch(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.await("the catalogue", () -> robot.isShown("lesson-a1-first-stop"));
      robot.type("search", "stack");
      robot.await("one lesson left", () -> !robot.isShown("lesson-a1-first-stop"));
      assertThat(robot.isShown("lesson-a2-up-the-stack")).isTrue();
      robot.type("search", "no such topic");
      robot.await("nothing found", () -> robot.isShown("search-none"));
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void aLessonThatCannotBeReadIsListedWithItsProblems(@TempDir Path data) throws Exception {
    Path lesson = Files.createDirectories(data.resolve("lessons/z9-broken"));
    Files.writeString(lesson.resolve("lesson.json"), "{\"format\": 1,");
    try (TestWindow window = new TestWindow(data.resolve("lessons"), data, 1024, 640)) {
      robot.await("the broken lesson", () -> robot.isShown("broken-lessons"));
      assertThat(window.window().scene().getRoot().lookupAll(".broken-problems")).isNotEmpty();
    }
  }
}
