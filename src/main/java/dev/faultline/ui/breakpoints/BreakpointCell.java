package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A row of the breakpoints: on or off, the mark, place, rules, state, edit, away. */
final class BreakpointCell extends ListCell<BreakpointSnapshot> {
  private final BreakpointsModel model;
  private final CheckBox enabled = new CheckBox();
  private final BreakpointDot dot = new BreakpointDot();
  private final Label place = new Label();
  private final Label rules = new Label();
  private final Label standing = new Label();
  private final Button edit = button(Feather.EDIT_2);
  private final Button remove = button(Feather.X);
  private final HBox line =
      new HBox(enabled, dot, place, rules, Nodes.spring(), standing, edit, remove);

  BreakpointCell(BreakpointsModel model) {
    this.model = model;
    setPrefWidth(0);
    line.getStyleClass().add("breakpoint-row");
    place.getStyleClass().add("breakpoint-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    rules.getStyleClass().add("breakpoint-rules");
    rules.setMinWidth(40);
    HBox.setHgrow(rules, Priority.SOMETIMES);
    standing.getStyleClass().add("panel-detail");
    standing.setMinWidth(40);
    setOnMouseClicked(
        event -> {
          BreakpointSnapshot item = getItem();
          SourceLine at = item == null ? null : item.spec().line();
          if (at != null && event.getButton() == MouseButton.PRIMARY) {
            model.actions().show(at);
          }
        });
  }

  private static Button button(Feather icon) {
    Button button = new Button("", Nodes.icon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setFocusTraversable(false);
    return button;
  }

  @Override
  protected void updateItem(BreakpointSnapshot item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(empty ? null : line);
    if (empty || item == null) {
      setAccessibleText("");
      return;
    }
    BreakpointSpec spec = item.spec();
    String name = BreakpointWords.place(spec.place());
    dot.show(item);
    enabled.setSelected(spec.enabled());
    enabled.setAccessibleText(Texts.of("breakpoints.enable", name));
    enabled.setOnAction(event -> model.actions().set(spec.withEnabled(enabled.isSelected())));
    place.setText(name);
    rules.setText(BreakpointWords.rules(spec));
    standing.setText(BreakpointWords.standing(item));
    Nodes.state(standing, "problem", !item.note().isEmpty());
    edit.setAccessibleText(Texts.of("breakpoints.editOne", name));
    edit.setOnAction(event -> model.edit(spec.place()));
    remove.setAccessibleText(Texts.of("breakpoints.remove", name));
    remove.setOnAction(event -> model.actions().remove(spec.place()));
    setAccessibleText(BreakpointWords.text(item));
  }
}
