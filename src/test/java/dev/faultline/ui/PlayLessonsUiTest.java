package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.session.LessonStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays lessons from the catalogue to their end, in the real window, on a real child JVM: one of
 * each kind of work, or those that the property {@value #PLAY} names, separated by commas, or all.
 */
class PlayLessonsUiTest {
  private static final String PLAY = "faultline.play";
  private final WorkbenchRobot robot = new WorkbenchRobot();

  static Stream<String> lessons() throws Exception {
    return wanted("d6-last-three-days", "e1-vanishing-key", "g1-green-lie", "h2-lying-crumbs");
  }

  /** The lessons that are asked for by property, else the usual ones. */
  static Stream<String> wanted(String... usual) throws Exception {
    String wanted = System.getProperty(PLAY, String.join(",", usual));
    try (Stream<Path> folders = Files.list(TestWindow.lessons())) {
      List<String> all =
          folders.filter(Files::isDirectory).map(one -> one.getFileName().toString()).toList();
      return all.stream()
          .filter(one -> wanted.equals("all") || List.of(wanted.split(",")).contains(one))
          .sorted();
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void aLessonIsPlayedFromTheCatalogueToProved(String lesson, @TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-" + lesson).click("begin-steps");
      new WalkthroughPlayer(robot, window.workbench(), data).play();
      robot.await("completion", () -> robot.isShown("completion"));
      assertThat(robot.text("completion-title")).isEqualTo("Proved");
      LessonStatus status = TestWindow.onFx(() -> window.lesson().guide().status().get());
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
