package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of evidence that is missing. */
class EvidenceUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void aDiagnosisSaysInTheConsolesWordsWhatHasToBeSeenFirst(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-a1-first-stop").click("begin-steps").click("step-head-diagnose");
      Throwable refused =
          catchThrowable(
              () -> window.lesson().session().claims().cause("cause", "whole-division", 3).join());
      assertThat(said("awaited-cause"))
          .startsWith("First the evidence of step 5: Stop with a breakpoint")
          .isEqualTo(refused.getCause().getMessage().replace("`", ""));
      assertThat(robot.node("claim-cause").isDisabled()).isTrue();
    }
  }

  private String said(String id) {
    return TestWindow.onFx(() -> ((VBox) robot.node(id)).getChildren().get(0).getAccessibleText());
  }
}
