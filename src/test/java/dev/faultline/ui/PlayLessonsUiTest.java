package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.session.LessonStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays lessons from the catalogue to their end, in the real window, on a real child JVM. */
class PlayLessonsUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @ParameterizedTest
  @ValueSource(strings = {"a1-first-stop", "a2-up-the-stack", "a5-post-mortem"})
  void aLessonIsPlayedFromTheCatalogueToProved(String lesson, @TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-" + lesson).click("begin-steps");
      new WalkthroughPlayer(robot, window.workbench()).play();
      robot.await("completion", () -> robot.isShown("completion"));
      assertThat(robot.text("completion-title")).isEqualTo("Proved");
      LessonStatus status =
          TestWindow.onFx(() -> window.workbench().parts().guide().status().get());
      assertThat(status.completed()).isTrue();
      assertThat(robot.text("score")).isEqualTo(status.maxScore() + "/" + status.maxScore());
      robot.click("back");
      robot.await("the catalogue", () -> robot.isShown("lesson-" + lesson));
      robot.await(
          "the lesson shown as proved",
          () -> robot.node("lesson-" + lesson).getAccessibleText().contains("Proved"));
    }
  }
}
