package dev.faultline.ui.breakpoints;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A small card that asks for a method, a field or an exception to stop at. */
public final class PlaceForm {
  private final PlaceDraft draft;
  private final Runnable close;
  private final TextField className;
  private final VBox root = new VBox();

  /**
   * @param close takes the card off the screen
   */
  public PlaceForm(PlaceDraft draft, Runnable close) {
    this.draft = draft;
    this.close = close;
    String key = draft.kind().key();
    root.setId("place-form");
    root.getStyleClass().add("card-form");
    Label title = new Label(Texts.of("place.title." + key));
    title.getStyleClass().add("card-form-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form");
    className = field("class", Texts.of("place.class." + key), draft.className());
    row(grid, className);
    if (draft.kind() != PlaceDraft.Kind.EXCEPTION) {
      row(grid, field("member", Texts.of("place.member." + key), draft.member()));
    }
    HBox flags =
        new HBox(
            check("first", Texts.of("place.first." + key), draft.first()),
            check("second", Texts.of("place.second." + key), draft.second()));
    flags.getStyleClass().add("form-line");
    root.getChildren().addAll(title, grid, flags, problem(), buttons());
  }

  public Node node() {
    return root;
  }

  /** Where typing begins. */
  public Node first() {
    return className;
  }

  private static void row(GridPane grid, TextField field) {
    Label label = new Label(field.getAccessibleText());
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private TextField field(String name, String text, Property<String> value) {
    TextField field = new TextField();
    field.setId("place-" + name);
    field.setAccessibleText(text);
    field.getStyleClass().add("code-field");
    field.setPrefColumnCount(24);
    field.setOnAction(event -> done());
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static CheckBox check(String name, String text, Property<Boolean> value) {
    CheckBox box = new CheckBox(text);
    box.setId("place-" + name);
    box.selectedProperty().bindBidirectional(value);
    return box;
  }

  private Label problem() {
    Label problem = Nodes.text("", "form-problem");
    problem.setId("place-problem");
    problem.textProperty().bind(draft.problem());
    problem.visibleProperty().bind(draft.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private HBox buttons() {
    Button done = Nodes.button("place-done", Feather.CHECK, Texts.of("place.done"), this::done);
    done.getStyleClass().add("accent");
    HBox line = new HBox(Nodes.spring(), done);
    line.getStyleClass().add("form-line");
    return line;
  }

  private void done() {
    if (draft.apply()) {
      close.run();
    }
  }
}
