package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimPlaceUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void aClaimIsAboutTheLineOfTheStopUntilAnotherIsPointedAt(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-f1-oversold").click("begin-steps").click("step-head-hypothesise");
      robot.caretAtLine("Main", 5);
      assertThat(robot.text("hypothesis-line")).isEqualTo("Main.java, line 5");
      robot.caretAtLine("Hall", 3);
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      int stop =
          TestWindow.onFx(() -> window.workbench().parts().code().execution()).orElseThrow().line();
      assertThat(robot.text("hypothesis-line")).isEqualTo("Main.java, line " + stop);
      robot.caretAtLine("Main", 5);
      assertThat(robot.text("hypothesis-line")).isEqualTo("Main.java, line 5");
    }
  }
}
