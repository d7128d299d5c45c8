package dev.faultline.ui.palette;

import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.Keys;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The card with the field to type into and the actions found. */
public final class Palette {
  private final PaletteModel model;
  private final Keys keys;
  private final Consumer<Action> perform;
  private final TextField field = new TextField();
  private final ListView<Action> list = new ListView<>();
  private final VBox root = new VBox(field, list);

  /**
   * @param here whether an action has a meaning on the screen that is shown
   * @param state how the program stands at this moment
   * @param perform carries out what was chosen, after taking the card away
   */
  public Palette(Predicate<Action> here, SessionState state, Keys keys, Consumer<Action> perform) {
    model = new PaletteModel(here, state);
    this.keys = keys;
    this.perform = perform;
    field.setId("palette-field");
    field.setPromptText(Texts.of("palette.prompt"));
    field.setAccessibleText(Texts.of("palette.accessible"));
    field.textProperty().addListener((property, before, now) -> find(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("palette-list");
    list.setAccessibleText(Texts.of("palette.found"));
    list.setItems(model.found());
    list.setPlaceholder(Nodes.emptiness(Nodes.text(Texts.of("palette.none"))));
    list.setCellFactory(view -> new Cell());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            choose();
          }
        });
    root.setId("palette");
    root.getStyleClass().addAll("card-form", "palette");
    find("");
  }

  public Parent node() {
    return root;
  }

  /** What gets the focus. */
  public Node first() {
    return field;
  }

  private void find(String typed) {
    model.find(typed);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      move(event.getCode() == KeyCode.DOWN ? 1 : -1);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  private void move(int by) {
    int last = model.found().size() - 1;
    int next = list.getSelectionModel().getSelectedIndex() + by;
    list.getSelectionModel().clearAndSelect(Math.max(0, Math.min(last, next)));
    list.scrollTo(Math.max(0, next - 3));
    Action chosen = list.getSelectionModel().getSelectedItem();
    field.setAccessibleHelp(chosen == null ? "" : spoken(chosen));
  }

  private void choose() {
    Action chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && model.whyNot(chosen).isEmpty()) {
      perform.accept(chosen);
    }
  }

  private String spoken(Action action) {
    String why = model.whyNot(action).map(reason -> ", " + reason).orElse("");
    return action.text() + ", " + keys.tip(action) + why;
  }

  /** An action: icon, name and what it does, its key. */
  private final class Cell extends ListCell<Action> {
    private final Label name = new Label();
    private final Label help = new Label();
    private final Label key = new Label();
    private final HBox line = new HBox(name, help, Nodes.spring(), key);

    Cell() {
      line.getStyleClass().add("palette-row");
      name.getStyleClass().add("palette-name");
      help.getStyleClass().add("palette-help");
      key.getStyleClass().add("palette-key");
      name.setMinWidth(USE_PREF_SIZE);
      key.setMinWidth(USE_PREF_SIZE);
      help.setMinWidth(0);
      line.setMinWidth(0);
      line.setPrefWidth(1);
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
      super.updateItem(action, empty);
      setGraphic(empty ? null : line);
      setAccessibleText(empty ? "" : spoken(action));
      if (!empty) {
        name.setText(action.text());
        name.setGraphic(Nodes.icon(action.icon(), "palette-icon"));
        help.setText(model.whyNot(action).orElseGet(action::help));
        key.setText(keys.text(action));
        Nodes.state(line, "idle", model.whyNot(action).isPresent());
      }
    }
  }
}
