package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.breakpoints.BreakpointDraft.Hits;
import dev.faultline.ui.toolkit.Names;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A small card in which a breakpoint is edited; Enter and Done take it, Escape does not. */
public final class BreakpointEditor {
  private final BreakpointDraft draft;
  private final Runnable close;
  private final GridPane grid = new GridPane();
  private final VBox root = new VBox();
  private final TextField condition = field("condition");

  /**
   * @param close takes the card off the screen
   */
  public BreakpointEditor(BreakpointDraft draft, Runnable close) {
    this.draft = draft;
    this.close = close;
    root.setId("breakpoint-editor");
    root.getStyleClass().add("card-form");
    grid.getStyleClass().add("form");
    CheckBox enabled = check("enabled", draft.enabled());
    Label title = new Label(BreakpointWords.place(draft.place()));
    title.getStyleClass().add("card-form-title");
    HBox head = new HBox(title, Nodes.spring(), enabled);
    head.getStyleClass().add("card-form-head");
    row("condition", bound(condition, draft.condition()));
    row("log", bound(field("log"), draft.log()));
    row("hits", hits());
    row("thread", bound(field("thread"), draft.thread()));
    row("after", after());
    root.getChildren().addAll(head, grid, check("once", draft.once()), note(), buttons());
  }

  public Node node() {
    return root;
  }

  /** Where typing begins. */
  public Node first() {
    return condition;
  }

  private void row(String name, Node control) {
    Label label = new Label(Texts.of("editor." + name));
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private TextField field(String name) {
    TextField field = new TextField();
    field.setId("editor-" + name);
    field.setPromptText(Texts.of("editor." + name + ".prompt"));
    field.setAccessibleText(Texts.of("editor." + name));
    field.getStyleClass().add("code-field");
    field.setPrefColumnCount(26);
    field.setOnAction(event -> done());
    return field;
  }

  private static TextField bound(TextField field, Property<String> text) {
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private static CheckBox check(String name, Property<Boolean> value) {
    CheckBox box = new CheckBox(Texts.of("editor." + name));
    box.setId("editor-" + name);
    box.selectedProperty().bindBidirectional(value);
    return box;
  }

  private HBox hits() {
    ComboBox<Hits> rule = new ComboBox<>(FXCollections.observableArrayList(Hits.values()));
    rule.setId("editor-hits");
    rule.setAccessibleText(Texts.of("editor.hits"));
    rule.setConverter(
        new Names<>(one -> Texts.of("editor.hits." + one.name().toLowerCase(Locale.ROOT))));
    rule.valueProperty().bindBidirectional(draft.hits());
    TextField number = bound(field("number"), draft.number());
    number.setPrefColumnCount(4);
    number.disableProperty().bind(draft.hits().isEqualTo(Hits.ALL));
    HBox line = new HBox(rule, number);
    line.getStyleClass().add("form-line");
    return line;
  }

  private ComboBox<BreakpointPlace> after() {
    ComboBox<BreakpointPlace> places = new ComboBox<>();
    places.setId("editor-after");
    places.setAccessibleText(Texts.of("editor.after"));
    places.getItems().add(null);
    places.getItems().addAll(draft.others());
    places.setConverter(new Names<>(BreakpointWords::place));
    places.valueProperty().bindBidirectional(draft.after());
    places.setPromptText(Texts.of("editor.after.none"));
    places.setMaxWidth(Double.MAX_VALUE);
    return places;
  }

  private Label note() {
    Label note = Nodes.text("", "form-problem");
    note.setId("editor-note");
    note.textProperty().bind(draft.note());
    note.visibleProperty().bind(draft.note().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private HBox buttons() {
    Button remove =
        Nodes.button(
            "editor-remove",
            Feather.TRASH_2,
            Texts.of("editor.remove"),
            () -> {
              draft.remove();
              close.run();
            });
    remove.getStyleClass().add("flat");
    Button done = Nodes.button("editor-done", Feather.CHECK, Texts.of("editor.done"), this::done);
    done.getStyleClass().add("accent");
    HBox line = new HBox(remove, Nodes.spring(), done);
    line.getStyleClass().add("form-line");
    return line;
  }

  private void done() {
    if (draft.apply()) {
      close.run();
    }
  }
}
