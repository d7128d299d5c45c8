package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The actions as buttons, each with its icon, text and key. The buttons take no focus, so that a
 * step never moves it; the keys do the same from anywhere.
 */
final class Toolbar {
  private static final List<List<Action>> GROUPS =
      List.of(
          List.of(Action.RUN, Action.RESUME, Action.PAUSE),
          List.of(Action.STEP_OVER, Action.STEP_INTO, Action.STEP_OUT, Action.RUN_TO_CURSOR),
          List.of(Action.RESTART, Action.STOP),
          List.of(Action.TOGGLE_BREAKPOINT, Action.SHOW_LINE));
  private static final List<Action> MORE =
      List.of(
          Action.STEP_INTO_CALL,
          Action.DROP_FRAME,
          Action.FORCE_RETURN,
          Action.APPLY_CHANGES,
          Action.EDIT_BREAKPOINT);
  private static final List<Action> VIEWS =
      List.of(
          Action.EVALUATE,
          Action.SHOW_OBJECTS,
          Action.SHOW_THREADS,
          Action.SHOW_HEAP,
          Action.SHOW_EXCEPTIONS,
          Action.EXPLAIN_ERROR,
          Action.SHOW_MINIMISE,
          Action.SHOW_COMPARE,
          Action.SHOW_SUSPECTS);
  private static final List<Action> PANES =
      List.of(
          Action.FOCUS_GUIDE,
          Action.FOCUS_CODE,
          Action.FOCUS_STACK,
          Action.FOCUS_VARIABLES,
          Action.SHOW_OUTPUT,
          Action.SHOW_CONSOLE,
          Action.SHOW_BREAKPOINTS,
          Action.SHOW_TRAIL,
          Action.NEXT_FILE,
          Action.PREVIOUS_FILE,
          Action.HIDE_GUIDE,
          Action.HIDE_STATE,
          Action.HIDE_TABS);

  /** From this many times the text size on there is room for the names of all actions. */
  private static final double WIDE = 76;

  private final Commands commands;
  private final RunModel run;
  private final Keys keys;
  private final HBox root = new HBox();

  Toolbar(Commands commands, RunModel run, Keys keys) {
    this.commands = commands;
    this.run = run;
    this.keys = keys;
    root.setId("toolbar");
    root.getStyleClass().add("actions");
    root.setAccessibleText(Texts.of("toolbar.accessible"));
    for (List<Action> group : GROUPS) {
      if (!root.getChildren().isEmpty()) {
        root.getChildren().add(new Separator(Orientation.VERTICAL));
      }
      group.forEach(action -> root.getChildren().add(button(action)));
    }
    root.getChildren().add(more());
  }

  /** Shows only icons where there is no room for more. */
  void fit(double width, double textSize) {
    Nodes.state(root, "compact", width < WIDE * textSize);
  }

  Parent node() {
    return root;
  }

  private Button button(Action action) {
    Label text = new Label(action.text());
    text.getStyleClass().add("action-text");
    String keyText = keys.text(action);
    Label key = new Label(keyText);
    key.getStyleClass().add("action-key");
    VBox face = new VBox(Nodes.icon(action.icon(), "action-icon"), text, key);
    face.getStyleClass().add("action-face");
    Button button = new Button(action.text(), face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setId(action.id());
    button.getStyleClass().addAll("action", "flat");
    button.setFocusTraversable(false);
    button.setAccessibleText(action.text() + ", " + keyText);
    button.setAccessibleHelp(action.help());
    button.setTooltip(new Tooltip(keys.tip(action)));
    button.setOnAction(event -> commands.perform(action));
    run.allowed().addListener((property, before, now) -> show(button, action, now));
    show(button, action, run.allowed().get());
    return button;
  }

  /** What is needed less often. */
  private MenuButton more() {
    Label text = new Label(Texts.of("action.more"));
    text.getStyleClass().add("action-text");
    Label below = new Label("▾");
    below.getStyleClass().add("action-key");
    VBox face = new VBox(Nodes.icon(Feather.MORE_HORIZONTAL, "action-icon"), text, below);
    face.getStyleClass().add("action-face");
    MenuButton more = new MenuButton(Texts.of("action.more"), face);
    more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    more.setId("action-more");
    more.getStyleClass().addAll("action", "action-more", "flat");
    more.setAccessibleText(Texts.of("action.more.help"));
    more.setTooltip(new Tooltip(Texts.of("action.more.help")));
    more.getItems().addAll(items(MORE));
    CheckMenuItem libraries = new CheckMenuItem(Texts.of("action.libraries"));
    libraries.setId("into-libraries");
    libraries.selectedProperty().bindBidirectional(commands.intoLibraries());
    more.getItems().addAll(libraries, new SeparatorMenuItem());
    more.getItems().addAll(items(VIEWS));
    Menu panes = new Menu(Texts.of("action.panes"));
    panes.getItems().addAll(items(PANES));
    panes.setId("panes");
    more.getItems().add(panes);
    return more;
  }

  private List<MenuItem> items(List<Action> actions) {
    return actions.stream().filter(run.possible()::contains).map(this::item).toList();
  }

  private MenuItem item(Action action) {
    MenuItem item = Nodes.item(action.id(), action.text(), () -> commands.perform(action));
    item.setGraphic(Nodes.icon(action.icon()));
    keys.accelerator(action).ifPresent(item::setAccelerator);
    item.disableProperty().bind(run.allowed().map(allowed -> !allowed.contains(action)));
    return item;
  }

  private static void show(Button button, Action action, Set<Action> allowed) {
    button.setDisable(!allowed.contains(action));
  }
}
