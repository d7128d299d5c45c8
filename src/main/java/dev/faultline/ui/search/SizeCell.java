package dev.faultline.ui.search;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A run on a smaller input: whether it fails, its size as number and as bar, whose it is. */
final class SizeCell extends ListCell<SizeRow> {
  private static final double BAR_WIDTH = 150;

  private final FontIcon icon = Nodes.icon(Feather.CIRCLE, "size-icon");
  private final Label size = new Label();
  private final Region bar = new Region();
  private final Label whose = new Label();
  private final HBox row;

  SizeCell() {
    size.getStyleClass().add("size-number");
    bar.getStyleClass().add("size-bar");
    StackPane track = new StackPane(bar);
    track.setAlignment(Pos.CENTER_LEFT);
    track.setMinWidth(BAR_WIDTH);
    track.setMaxWidth(BAR_WIDTH);
    whose.getStyleClass().add("panel-detail-text");
    row = new HBox(icon, size, track, whose);
    row.getStyleClass().add("size-row");
  }

  @Override
  protected void updateItem(@Nullable SizeRow item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null || empty ? null : row);
    if (item != null && !empty) {
      String outcome = Texts.of(item.fails() ? "minimise.itFails" : "minimise.itPasses");
      icon.setIconCode(item.fails() ? Feather.X_CIRCLE : Feather.CHECK_CIRCLE);
      Nodes.state(row, "fails", item.fails());
      size.setText(String.valueOf(item.size()));
      bar.setMaxWidth(Math.max(3, item.share() * BAR_WIDTH));
      whose.setText(outcome + (item.byHand() ? "" : ", ddmin"));
      setAccessibleText(size.getText() + " " + whose.getText());
    }
  }
}
