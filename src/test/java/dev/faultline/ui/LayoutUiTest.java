package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest window with the largest text. */
class LayoutUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @ParameterizedTest
  @ValueSource(strings = {"ENGLISH", "GERMAN"})
  void nothingOfTheHeaderIsCutOff(String language, @TempDir Path data) throws Exception {
    try (TestWindow window = open(data, language)) {
      assertHeaderFits();
      robot.click("continue");
      robot.await("the lesson", () -> robot.isShown("lesson-title"));
      assertHeaderFits();
      assertThat(robot.isShown("phase-reproduce")).isTrue();
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENGLISH", "GERMAN"})
  void aStopShowsCodeFramesAndVariables(String language, @TempDir Path data) throws Exception {
    try (TestWindow window = open(data, language)) {
      robot.click("continue").click("begin-steps");
      robot.await("the program ready", () -> !robot.node("action-run").isDisabled());
      robot.caretAt("Tariff", "int price");
      robot.press(KeyCode.CONTROL, KeyCode.F8).press(KeyCode.F9);
      robot.await("frames", () -> rows("stack") >= 1);
      robot.await("variables", () -> rows("variables") >= 2);
      assertThat(window.stage().getHeight()).isEqualTo(640);
    }
  }

  @Test
  void placesThatLackOfRoomForcesArePassing(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data, "ENGLISH")) {
      robot.click("continue").click("begin-steps");
      robot.await("the steps", () -> robot.isShown("steps"));
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
      robot.await("no tabs", () -> !robot.isShown("tabs"));
      assertThat(window.stage().isShowing()).isTrue();
    }
    assertThat(data.resolve("window.json")).content().contains("tabs").doesNotContain("split-");
  }

  @Test
  void aDividerStaysWhereItWasDragged(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("continue");
      robot.await("the panes", () -> robot.isShown("split-main"));
      robot.drag(divider(), 120);
      assertThat(window.stage().isShowing()).isTrue();
    }
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("continue");
      robot.await("the panes", () -> robot.isShown("split-main"));
      assertThat(((SplitPane) robot.node("split-main")).getDividerPositions()[0])
          .isBetween(0.36, 0.39);
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void howCertainAClaimIsCanBeReadAtTwiceTheUsualText(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data, "GERMAN")) {
      robot.click("continue").click("begin-steps").click("step-head-diagnose");
      robot.await("the claim", () -> robot.isShown("certainty-line-3"));
      TestWindow.onFx(
          () ->
              assertThat(List.of(1, 2, 3))
                  .map(level -> (Region) robot.node("certainty-line-" + level))
                  .allSatisfy(
                      level ->
                          assertThat(level.getWidth())
                              .isGreaterThanOrEqualTo(level.prefWidth(-1) - 1)));
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  private Node divider() {
    return ((Parent) robot.node("split-main"))
        .getChildrenUnmodifiable().stream()
            .filter(child -> child.getStyleClass().contains("split-pane-divider"))
            .findFirst()
            .orElseThrow();
  }

  private TestWindow open(Path data, String language) throws Exception {
    Files.writeString(
        data.resolve("window.json"), "{\"textSize\": 26, \"language\": \"" + language + "\"}");
    TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640);
    robot.await("the catalogue", () -> robot.isShown("continue"));
    return window;
  }

  /** How many rows of a list or tree are in sight as a whole, and hold something. */
  private long rows(String id) {
    Bounds view = robot.node(id).localToScene(robot.node(id).getBoundsInLocal());
    return robot.node(id).lookupAll(".cell").stream()
        .filter(cell -> cell instanceof IndexedCell<?> row && !row.isEmpty() && row.isVisible())
        .map(cell -> cell.localToScene(cell.getBoundsInLocal()))
        .filter(
            cell -> cell.getMinY() >= view.getMinY() - 1 && cell.getMaxY() <= view.getMaxY() + 1)
        .count();
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
