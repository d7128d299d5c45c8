package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed into the code. */
class EditingUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void whatIsTypedIsCompiledAtOnceAndKeptWhenTheLessonIsLeft(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.click("lesson-a1-first-stop").click("begin-steps");
      robot.caretAt("Tariff", "return days");
      robot.write("int broken = ;");
      robot.await("the compiler's error", () -> problem().contains("illegal start"));
      assertThat(problem()).contains("Tariff.java:28");
      robot.write(" // kept");
      robot.click("problem-explain");
      robot.await("what it means", () -> robot.isShown("explanation-title"));
      assertThat(robot.text("explanation-title")).isEqualTo("illegal start of expression");
      robot.press(KeyCode.ESCAPE);
      robot.click("back").click("lesson-a1-first-stop");
      robot.await("the lesson open again", () -> robot.isShown("code-tabs"));
      assertThat(text("Tariff")).contains("int broken = ; // kept");
      robot.click("reset");
      robot.press(KeyCode.DOWN, KeyCode.ENTER);
      robot.await("the original code", () -> !text("Tariff").contains("broken"));
      robot.await("no error any more", () -> !robot.isShown("problem-line"));
      assertThat(window.lesson().session().status().edited()).isFalse();
    }
  }

  @Test
  void aFileThatMayNotBeEditedTakesNothing(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.click("lesson-a1-first-stop").click("begin-steps");
      robot.caretAt("Main", "private Main");
      String before = text("Main");
      robot.write("x");
      assertThat(text("Main")).isEqualTo(before);
      assertThat(window.lesson().session().status().edited()).isFalse();
    }
  }

  private String problem() {
    return robot.isShown("problem-line") ? robot.text("problem-line") : "";
  }

  private String text(String file) {
    robot.tab("code-tabs", "file-" + file);
    return TestWindow.onFx(() -> ((CodeArea) robot.node("code-" + file)).getText());
  }
}
