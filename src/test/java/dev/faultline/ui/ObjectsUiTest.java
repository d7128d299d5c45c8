package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the objects, in a lesson whose fault is an alias: all rows are one array. */
@Timeout(90)
class ObjectsUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void aStepDrawsTheAliasesAndBoxesStayWhereTheyWere(@TempDir Path data) throws Exception {
    try (TestWindow window = stopBeforeTheRowsAreFilled(data)) {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      robot.await("the array of rows", () -> lines("box-2").size() == 10);
      assertThat(lines("box-1")).first().isEqualTo("boolean[4] #1, referred to by row");
      assertThat(lines("box-2")).contains("[0] = null").last().asString().startsWith("… 4 more");
      robot.await("the arrows", () -> arrows() == 2);
      Bounds row = place("box-1");
      robot.press(KeyCode.F8).awaitStory("Line 19 ran");
      robot.await("the arrows of the step", () -> arrows() == 10);
      assertThat(lines("box-1"))
          .first()
          .isEqualTo(
              "boolean[4] #1, referred to by row, all[0], all[1], all[2], all[3] and 4 more");
      assertThat(lines("box-2"))
          .contains(
              "[0] refers to boolean[4] #1, also referred to by row, all[1], all[2], all[3], all[4]"
                  + " and 3 more, changed");
      assertThat(place("box-1").getMinX()).isEqualTo(row.getMinX());
      assertThat(place("box-1").getMinY()).isEqualTo(row.getMinY());
      assertThat(aliases("box-1")).startsWith("aliases: row, all[0], all[1]");
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void thePictureIsWalkedThroughAndOpenedByKeys(@TempDir Path data) throws Exception {
    try (TestWindow window = stopBeforeTheRowsAreFilled(data)) {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      robot.await("the frame", () -> focused(window).equals("Variables of Coach.withRows"));
      robot.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.DOWN);
      assertThat(spoken(window)).isEqualTo("all refers to boolean[12][] #2");
      robot.press(KeyCode.ENTER);
      assertThat(spoken(window)).startsWith("boolean[12][] #2, referred to by all");
      for (int i = 0; i < 9; i++) {
        robot.press(KeyCode.DOWN);
      }
      assertThat(spoken(window)).startsWith("… 4 more");
      robot.press(KeyCode.ENTER);
      robot.await("all rows", () -> lines("box-2").size() == 13);
      robot.press(KeyCode.F8).awaitStory("Line 19 ran");
      robot.await("the step", () -> arrows() == 14);
      robot.await("the focus", () -> WorkbenchRobot.hasFocusInside(robot.node("box-2")));
      robot.press(KeyCode.LEFT);
      assertThat(spoken(window)).isEqualTo("Variables of Coach.withRows");
      robot.press(KeyCode.CONTROL, KeyCode.F2).awaitStory("You stopped");
      robot.await("nothing drawn", () -> !robot.isShown("box-2"));
      assertThat(TestWindow.onFx(() -> robot.node("picture").isFocused())).isTrue();
    }
  }

  private TestWindow stopBeforeTheRowsAreFilled(Path data) throws Exception {
    TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800);
    robot.await("the catalogue", () -> robot.isShown("search"));
    robot.type("search", "duck").click("lesson-d7-tell-the-duck");
    robot.await("the lesson", () -> robot.isShown("code-tabs"));
    robot.caretAt("Coach", "Arrays.fill").press(KeyCode.CONTROL, KeyCode.F8);
    robot.press(KeyCode.F9).awaitStory("Stopped at the breakpoint");
    return window;
  }

  /** What a screen reader says of the lines of a box; none when it is not drawn. */
  private List<String> lines(String box) {
    return TestWindow.onFx(
        () ->
            !robot.isShown(box)
                ? List.of()
                : ((Parent) robot.node(box))
                    .getChildrenUnmodifiable().stream()
                        .map(Node::getAccessibleText)
                        .filter(text -> text != null)
                        .toList());
  }

  private String aliases(String box) {
    return TestWindow.onFx(() -> ((Label) robot.node(box).lookup(".picture-aliases")).getText());
  }

  private int arrows() {
    return TestWindow.onFx(() -> robot.node("picture").lookupAll(".picture-arrow").size());
  }

  private Bounds place(String box) {
    return TestWindow.onFx(() -> robot.node(box).getBoundsInParent());
  }

  private static String spoken(TestWindow window) {
    return TestWindow.onFx(() -> focused(window));
  }

  private static String focused(TestWindow window) {
    Node owner = window.stage().getScene().getFocusOwner();
    return owner == null || owner.getAccessibleText() == null ? "" : owner.getAccessibleText();
  }
}
