package dev.faultline.ui.state;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of the call stack: method at the left, place at the right. */
final class FrameCell extends ListCell<FrameRow> {
  private final Label method = new Label();
  private final Label place = new Label();
  private final Label obsolete = new Label(Texts.of("stack.obsolete"));
  private final Tooltip full = new Tooltip();
  private final HBox line = new HBox(method, obsolete, Nodes.spring(), place);

  FrameCell() {
    method.getStyleClass().add("frame-method");
    method.setMinWidth(0);
    place.getStyleClass().add("frame-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    obsolete.getStyleClass().add("frame-obsolete");
    obsolete.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("frame");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FrameRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    method.setText(row.method());
    place.setText(row.line());
    Nodes.show(obsolete, row.obsolete());
    String old = row.obsolete() ? "\n" + Texts.of("stack.obsolete.help") : "";
    full.setText(row.method() + "\n" + row.place() + old);
    setTooltip(full);
    setGraphic(line);
    setAccessibleText(Texts.of("stack.frame", row.index(), row.method(), row.place() + old));
  }
}
