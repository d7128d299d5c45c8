package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.faultline.ui.code.CodeFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values at the ends of lines, which follow the stops. */
class LineEndUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void valuesStandBehindTheirLinesWhileStoppedAndFollowEachStop(@TempDir Path data)
      throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("continue");
      robot.await("the lesson", () -> robot.isShown("toolbar"));
      robot.caretAt("Tariff", "int hours =").press(KeyCode.CONTROL, KeyCode.F8);
      robot.press(KeyCode.F9).awaitStory("Stopped at the breakpoint");
      int line = line(window);
      assertThat(values(window).get(line)).startsWith("minutes = ").doesNotContain("hours");
      robot.press(KeyCode.F8).awaitStory("Line");
      assertThat(values(window).get(line)).startsWith("hours = ").contains(", minutes = ");
      assertStandsBehind(window, line);
      robot.press(KeyCode.CONTROL, KeyCode.PLUS).press(KeyCode.CONTROL, KeyCode.PLUS);
      assertStandsBehind(window, line);
      robot.press(KeyCode.CONTROL, KeyCode.F2).awaitStory("You stopped");
      assertThat(values(window)).isEmpty();
      assertThat(end(line).isVisible()).isFalse();
    }
  }

  private void assertStandsBehind(TestWindow window, int line) {
    TestWindow.onFx(
        () -> {
          window.window().scene().getRoot().layout();
          Label end = end(line);
          Node code = Objects.requireNonNull(end.getParent().getParent()).lookup(".paragraph-text");
          Bounds text = code.localToScene(code.getBoundsInLocal());
          Bounds place = end.localToScene(end.getBoundsInLocal());
          assertThat(end.isVisible()).isTrue();
          assertThat(end.getText()).isEqualTo(values(window).get(line));
          assertThat(place.getMinX()).isGreaterThan(text.getMinX() + 100);
          assertThat(place.getCenterY()).isCloseTo(text.getCenterY(), within(2.0));
          return line;
        });
  }

  private Label end(int line) {
    return (Label) robot.node("code-Tariff").lookup("#gutter-" + line).lookup(".line-end");
  }

  private static int line(TestWindow window) {
    return TestWindow.onFx(() -> file(window).executionLine().get());
  }

  private static Map<Integer, String> values(TestWindow window) {
    return file(window).values().get();
  }

  private static CodeFile file(TestWindow window) {
    return window.workbench().parts().code().file("garage/Tariff.java").orElseThrow();
  }
}
