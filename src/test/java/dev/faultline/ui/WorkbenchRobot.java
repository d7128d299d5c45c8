package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Does with catalogue and workbench what a person does, and waits for what a person would see. */
public class WorkbenchRobot {
  private static final int LIMIT_SECONDS = 30;

  private final FxRobot robot = new FxRobot();

  /** Waits until a condition holds on the JavaFX thread. */
  public void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> TestWindow.onFx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError(
          "waited in vain: " + what + "; status: " + story() + "; focus: " + focus(), e);
    }
  }

  /** Whether a node with the id is there and shown. */
  public boolean isShown(String id) {
    return robot.lookup("#" + id).tryQuery().filter(node -> isSeen(node)).isPresent();
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /** Clicks a control once it is shown, enabled and at rest. */
  public WorkbenchRobot click(String id) {
    click("control " + id, () -> isShown(id) && !node(id).isDisabled() ? node(id) : null);
    return this;
  }

  /** Clicks a node in its middle. */
  void clickOn(Node node) {
    click("node to click", () -> node.getScene() == null ? null : node);
  }

  /** Drags a node to the right. */
  void drag(Node node, double pixels) {
    robot.drag(node).dropBy(pixels, 0);
  }

  private void click(String what, Supplier<@Nullable Node> target) {
    Aim aim = new Aim(target);
    await(what, aim);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(aim.hit()).as("the mouse on %s", what).isTrue();
  }

  /**
   * Clicks a node in its middle, on the JavaFX thread, as soon as it has stayed at one place for a
   * whole pulse: until then what was asked to be laid out may still move it away.
   */
  private static final class Aim implements Callable<Boolean> {
    private final Supplier<@Nullable Node> target;
    private @Nullable Bounds place;
    private boolean rested;
    private boolean hit;

    Aim(Supplier<@Nullable Node> target) {
      this.target = target;
    }

    boolean hit() {
      return hit;
    }

    @Override
    public Boolean call() {
      Node node = target.get();
      if (node == null) {
        place = null;
        return false;
      }
      reveal(node);
      Bounds now = node.localToScreen(node.getBoundsInLocal());
      if (!now.equals(place)) {
        place = now;
        rested = false;
        afterPulse(node.getScene(), () -> rested = now.equals(place));
      } else if (rested) {
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> hit = true);
        Robot mouse = new Robot();
        mouse.mouseMove(now.getCenterX(), now.getCenterY());
        mouse.mouseClick(MouseButton.PRIMARY);
        return true;
      }
      return false;
    }

    private static void afterPulse(Scene scene, Runnable then) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              then.run();
            }
          });
      Platform.requestNextPulse();
    }
  }

  private static void reveal(Node node) {
    Parent root = node.getScene().getRoot();
    root.applyCss();
    root.layout();
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof javafx.scene.control.ScrollPane scroll) {
        Node content = scroll.getContent();
        double height = content.getBoundsInLocal().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        double y = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getCenterY();
        double wanted = height > view ? (y - view / 2) / (height - view) : 0;
        scroll.setVvalue(Math.max(0, Math.min(1, wanted)));
        scroll.layout();
      }
    }
  }

  /** Types into a field that is clicked first. */
  public WorkbenchRobot type(String id, String text) {
    click(id);
    await("focus in " + id, () -> node(id).isFocused() || hasFocusInside(node(id)));
    TestWindow.onFx(
        () -> {
          Node field = node(id) instanceof ComboBox<?> box ? box.getEditor() : node(id);
          if (field instanceof TextInputControl input) {
            input.clear();
          }
          return id;
        });
    write(text);
    return this;
  }

  /** Chooses what a combo box offers. */
  public <T> WorkbenchRobot choose(String id, T value) {
    await("control " + id, () -> isShown(id));
    TestWindow.onFx(
        () -> {
          this.<T>combo(id).setValue(value);
          return value;
        });
    return this;
  }

  @SuppressWarnings("unchecked")
  <T> ComboBox<T> combo(String id) {
    return (ComboBox<T>) node(id);
  }

  /** Writes a line into whatever has the focus. */
  void write(String text) {
    TestWindow.onFx(
        () -> {
          Node owner = focusOwner();
          text.chars().forEach(one -> Event.fireEvent(owner, typed(Character.toString(one))));
          return text;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String focus() {
    return TestWindow.onFx(
        () ->
            Window.getWindows().stream()
                .map(one -> one.isFocused() + " " + one.getScene().getFocusOwner())
                .toList()
                .toString());
  }

  private static Node focusOwner() {
    Window focused =
        Window.getWindows().stream()
            .filter(window -> window instanceof Stage && window.isFocused())
            .findFirst()
            .orElseThrow();
    return focused.getScene().getFocusOwner();
  }

  private static KeyEvent typed(String character) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  static boolean hasFocusInside(Node node) {
    Node owner = node.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == node) {
        return true;
      }
    }
    return false;
  }

  /** Presses keys together, wherever the focus is. */
  public WorkbenchRobot press(KeyCode... keys) {
    TestWindow.onFx(
        () -> {
          Robot keyboard = new Robot();
          List.of(keys).forEach(keyboard::keyPress);
          for (int at = keys.length - 1; at >= 0; at--) {
            keyboard.keyRelease(keys[at]);
          }
          return keys;
        });
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /** Sends a key's press without its release, as a key held down does. */
  public static void repeat(Node target, KeyCode key) {
    KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    Event.fireEvent(target, event);
  }

  public Node node(String id) {
    return robot.lookup("#" + id).query();
  }

  /** The text of a label or button. */
  public String text(String id) {
    return TestWindow.onFx(() -> ((Labeled) node(id)).getText());
  }

  public String story() {
    return TestWindow.onFx(
        () -> robot.lookup("#story").tryQueryAs(Label.class).map(Label::getText).orElse(""));
  }

  /** Waits until the status line begins with a text. */
  public WorkbenchRobot awaitStory(String beginning) {
    await(
        "story “" + beginning + "”", () -> ((Label) node("story")).getText().startsWith(beginning));
    return this;
  }

  /** Selects a tab by its id, as a click on its header does. */
  public WorkbenchRobot tab(String pane, String id) {
    TestWindow.onFx(
        () -> {
          tabNow(pane, id);
          return id;
        });
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  private void tabNow(String pane, String id) {
    TabPane tabs = (TabPane) node(pane);
    tabs.getSelectionModel()
        .select(
            tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .orElseThrow());
    tabs.applyCss();
    tabs.layout();
  }

  /** Shows a file and puts the caret into the first line that contains a text. */
  public WorkbenchRobot caretAt(String file, String text) {
    int offset = TestWindow.onFx(() -> ((CodeArea) area(file)).getText().indexOf(text));
    assertThat(offset).as("“%s” in %s", text, file).isNotNegative();
    return caret(file, offset);
  }

  /** Shows a file and puts the caret into a line. */
  public WorkbenchRobot caretAtLine(String file, int line) {
    return caret(
        file, TestWindow.onFx(() -> ((CodeArea) area(file)).getAbsolutePosition(line - 1, 0)));
  }

  /** Replaces the text of a file by another. */
  void edit(String file, String text) {
    caretAtLine(file, 1);
    paste(text);
  }

  /** Replaces the text of the area that has the focus by way of the clipboard. */
  void paste(String text) {
    TestWindow.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
    press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.V);
  }

  Node area(String file) {
    tabNow("code-tabs", "file-" + file);
    return node("code-" + file);
  }

  private static MouseEvent click() {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private WorkbenchRobot caret(String file, int offset) {
    TestWindow.onFx(
        () -> {
          CodeArea area = (CodeArea) area(file);
          area.moveTo(offset);
          area.requestFollowCaret();
          area.requestFocus();
          Event.fireEvent(area, click());
          return offset;
        });
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }
}
