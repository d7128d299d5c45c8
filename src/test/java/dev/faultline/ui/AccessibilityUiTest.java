package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever can be worked with has a name that is spoken, and the tab key comes to it. */
class AccessibilityUiTest {
  private static final List<Class<?>> INTERACTIVE =
      List.of(
          ButtonBase.class,
          ComboBoxBase.class,
          TextInputControl.class,
          ListView.class,
          TreeView.class,
          TableView.class,
          CodeArea.class);

  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void everyControlHasANameAndCanBeReached(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.await("the catalogue", () -> robot.isShown("continue"));
      assertUsable(window, 20);
      robot.press(KeyCode.CONTROL, KeyCode.COMMA);
      robot.await("the settings", () -> robot.isShown("settings"));
      assertUsable(window, 28);
      robot.press(KeyCode.ESCAPE);
      robot.click("continue").click("begin-steps");
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      assertUsable(window, 30);
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
      robot.await("the palette", () -> robot.isShown("palette-field"));
      assertUsable(window, 31);
    }
  }

  private static void assertUsable(TestWindow window, int least) {
    TestWindow.onFx(
        () -> {
          List<Node> controls = controls(window.window().scene().getRoot()).toList();
          assertThat(controls).hasSizeGreaterThanOrEqualTo(least);
          assertThat(controls).filteredOn(control -> name(control).isBlank()).isEmpty();
          assertThat(controls)
              .filteredOn(control -> !control.isFocusTraversable() && !isReachedOtherwise(control))
              .isEmpty();
          return least;
        });
  }

  /** The toolbar's actions have keys of their own; the palette's list is worked from its field. */
  private static boolean isReachedOtherwise(Node control) {
    return control.getStyleClass().contains("action") || "palette-list".equals(control.getId());
  }

  private static Stream<Node> controls(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    if (INTERACTIVE.stream().anyMatch(kind -> kind.isInstance(node))) {
      return Stream.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityUiTest::controls)
        : Stream.empty();
  }

  private static String name(Node control) {
    return Optional.ofNullable(control.getAccessibleText())
        .or(() -> Optional.of(control).map(AccessibilityUiTest::ownText))
        .or(() -> label(control))
        .orElse("");
  }

  private static String ownText(Node control) {
    return control instanceof Labeled labeled && !labeled.getText().isBlank()
        ? labeled.getText()
        : null;
  }

  private static Optional<String> label(Node control) {
    return control.getScene().getRoot().lookupAll(".label").stream()
        .filter(node -> node instanceof Label label && control.equals(label.getLabelFor()))
        .map(node -> ((Label) node).getText())
        .findFirst();
  }
}
