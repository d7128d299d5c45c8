package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest window with the largest text. */
class LayoutUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @ParameterizedTest
  @ValueSource(strings = {"ENGLISH", "GERMAN"})
  void nothingOfTheHeaderIsCutOff(String language, @TempDir Path data) throws Exception {
    Files.writeString(
        data.resolve("window.json"), "{\"textSize\": 26, \"language\": \"" + language + "\"}");
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.await("the catalogue", () -> robot.isShown("continue"));
      assertHeaderFits();
      robot.click("continue");
      robot.await("the lesson", () -> robot.isShown("lesson-title"));
      assertHeaderFits();
      assertThat(robot.isShown("phase-reproduce")).isTrue();
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  private void assertHeaderFits() {
    HBox header = (HBox) robot.node("action-settings").getParent().getParent();
    TestWindow.onFx(
        () ->
            assertThat(header.getChildren())
                .allSatisfy(
                    part -> {
                      Bounds place = part.getBoundsInParent();
                      assertThat(place.getMaxX()).isLessThanOrEqualTo(header.getWidth());
                    }));
  }
}
