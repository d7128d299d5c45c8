package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.fxmisc.richtext.CodeArea;

/** Does by keys alone what the other does with the mouse as well: nothing is pointed at. */
final class KeyboardRobot extends WorkbenchRobot {
  private static final int MOST_TABS = 80;

  /** The key to each pane of the workbench, with Alt. */
  private static final Map<String, KeyCode> PANES =
      Map.of(
          "guide", KeyCode.DIGIT1,
          "code-tabs", KeyCode.DIGIT2,
          "stack", KeyCode.DIGIT3,
          "split-state", KeyCode.DIGIT4,
          "tabs", KeyCode.DIGIT5);

  /** The keys go to whatever has the focus. */
  @Override
  public KeyboardRobot press(KeyCode... keys) {
    return press(1, keys);
  }

  private KeyboardRobot press(int times, KeyCode... keys) {
    TestWindow.onFx(
        () -> {
          Robot keyboard = new Robot();
          List<KeyCode> down = List.of(keys);
          List<KeyCode> up = new ArrayList<>(down);
          Collections.reverse(up);
          for (int i = 0; i < times; i++) {
            down.forEach(keyboard::keyPress);
            up.forEach(keyboard::keyRelease);
          }
          return times;
        });
    TestWindow.onFx(() -> times);
    return this;
  }

  /** Goes to a control and presses the space bar there; of a group one comes in by the chosen. */
  @Override
  public WorkbenchRobot click(String id) {
    await("control " + id, () -> isShown(id) && !node(id).isDisabled());
    if (node(id) instanceof RadioButton wanted && chosen(wanted) instanceof RadioButton chosen) {
      goTo(chosen.getId());
      int way = wanted.getToggleGroup().getToggles().indexOf(wanted);
      int from = wanted.getToggleGroup().getToggles().indexOf(chosen);
      press(Math.abs(way - from), way > from ? KeyCode.DOWN : KeyCode.UP);
      await(id + " chosen", wanted::isSelected);
      return this;
    }
    goTo(id);
    return press(KeyCode.SPACE);
  }

  private static Toggle chosen(RadioButton one) {
    return one.getToggleGroup().getSelectedToggle();
  }

  /** A cell of a list is gone to from the list, by arrow keys. */
  @Override
  void clickOn(Node node) {
    ListView<?> list = ((ListCell<?>) node).getListView();
    int index = ((ListCell<?>) node).getIndex();
    enter(list);
    await("focus in " + list.getId(), list::isFocused);
    press(KeyCode.HOME).press(index, KeyCode.DOWN);
  }

  @Override
  public WorkbenchRobot type(String id, String text) {
    goTo(id);
    if (focused() instanceof TextInputControl) {
      press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
    }
    write(text);
    return this;
  }

  @Override
  public <T> WorkbenchRobot choose(String id, T value) {
    goTo(id);
    ComboBox<T> box = combo(id);
    int from = TestWindow.onFx(() -> box.getSelectionModel().getSelectedIndex());
    int to = TestWindow.onFx(() -> box.getItems().indexOf(value));
    press(Math.abs(to - from), to > from ? KeyCode.DOWN : KeyCode.UP);
    await(value + " chosen in " + id, () -> value.equals(box.getValue()));
    return this;
  }

  /** Turns the tabs of a pane with Ctrl+Tab until one is in front. */
  @Override
  public WorkbenchRobot tab(String pane, String id) {
    TabPane tabs = (TabPane) node(pane);
    for (int i = 0; i < tabs.getTabs().size() && !isInFront(tabs, id); i++) {
      enter(tabs);
      press(KeyCode.CONTROL, KeyCode.TAB);
    }
    await(id + " in front", () -> isInFront(tabs, id));
    return this;
  }

  @Override
  public WorkbenchRobot caretAt(String file, String text) {
    String whole = TestWindow.onFx(() -> ((CodeArea) node("code-" + file)).getText());
    return caretAtLine(file, (int) whole.substring(0, whole.indexOf(text)).lines().count());
  }

  /** Turns the files until one is in front, then goes down from its first line. */
  @Override
  public WorkbenchRobot caretAtLine(String file, int line) {
    TabPane files = (TabPane) node("code-tabs");
    enter(files);
    for (int i = 0; i < files.getTabs().size() && !isInFront(files, "file-" + file); i++) {
      press(KeyCode.ALT, KeyCode.RIGHT);
    }
    CodeArea area = (CodeArea) node("code-" + file);
    await("the focus in " + file, area::isFocused);
    press(KeyCode.CONTROL, KeyCode.HOME).press(line - 1, KeyCode.DOWN);
    await("the caret in line " + line, () -> area.getCurrentParagraph() == line - 1);
    return this;
  }

  /** Types the lines that differ, each over the one that stands there. */
  @Override
  void edit(String file, String text) {
    List<String> fresh = text.lines().toList();
    List<String> old =
        TestWindow.onFx(() -> ((CodeArea) node("code-" + file)).getText().lines().toList());
    for (int i = 0; i < fresh.size(); i++) {
      if (!fresh.get(i).equals(old.get(i))) {
        caretAtLine(file, i + 1);
        press(KeyCode.HOME).press(KeyCode.SHIFT, KeyCode.END);
        write(fresh.get(i));
      }
    }
  }

  private static boolean isInFront(TabPane tabs, String id) {
    return TestWindow.onFx(() -> id.equals(tabs.getSelectionModel().getSelectedItem().getId()));
  }

  /**
   * Takes the key to the control's pane, then goes on in it with the tab key, or back. What is in
   * no pane lies above them all: one goes back to it from the first.
   */
  private void goTo(String id) {
    await("control " + id, () -> isShown(id) && !node(id).isDisabled());
    Node window = node("window");
    Optional<Node> pane = pane(node(id));
    pane.ifPresent(this::enter);
    if (pane.isPresent() || !isShown("workbench")) {
      tabTo(id, pane.orElse(window), KeyCode.TAB);
    }
    if (!isReached(id)) {
      enter(pane.orElse(node("guide")));
      tabTo(id, pane.orElse(window), KeyCode.SHIFT, KeyCode.TAB);
    }
    assertThat(isReached(id)).as("the tab key comes to %s, and not to %s", id, focused()).isTrue();
  }

  /** Goes on from stop to stop until a control is reached, or its pane is left. */
  private void tabTo(String id, Node pane, KeyCode... keys) {
    for (int i = 0; i < MOST_TABS && !isReached(id) && isReached(pane); i++) {
      press(keys);
    }
  }

  private void enter(Node pane) {
    press(KeyCode.ALT, PANES.get(pane.getId()));
  }

  private boolean isReached(String id) {
    return isReached(node(id));
  }

  private static boolean isReached(Node node) {
    return TestWindow.onFx(() -> hasFocusInside(node));
  }

  private Node focused() {
    return TestWindow.onFx(() -> node("window").getScene().getFocusOwner());
  }

  private static Optional<Node> pane(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null && PANES.containsKey(at.getId())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
