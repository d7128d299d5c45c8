package dev.faultline.ui.bisect;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** Two versions of a program side by side, the old one left. */
final class DifferenceView {
  private final ListView<DifferenceRow> rows = new ListView<>();

  DifferenceView() {
    rows.setId("bisect-difference");
    rows.setAccessibleText(Texts.of("bisect.difference"));
    rows.getStyleClass().add("difference");
    rows.setCellFactory(list -> new Cell());
  }

  Parent node() {
    return rows;
  }

  void show(Map<String, String> before, Map<String, String> after) {
    rows.getItems().setAll(DifferenceRow.between(before, after));
  }

  /** A row as two labels of the same width. */
  private static final class Cell extends ListCell<DifferenceRow> {
    private final Label left = side("difference-left");
    private final Label right = side("difference-right");
    private final GridPane both = new GridPane();

    Cell() {
      for (int i = 0; i < 2; i++) {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        both.getColumnConstraints().add(half);
      }
      both.addRow(0, left, right);
      both.setMinWidth(0);
      both.setPrefWidth(0);
      setGraphic(both);
    }

    private static Label side(String style) {
      Label label = new Label();
      label.setMinWidth(0);
      label.setMaxWidth(Double.MAX_VALUE);
      label.getStyleClass().addAll("difference-side", style);
      return label;
    }

    @Override
    protected void updateItem(@Nullable DifferenceRow row, boolean empty) {
      super.updateItem(row, empty);
      show(left, row, row == null ? null : row.left());
      show(right, row, row == null ? null : row.right());
    }

    private static void show(Label side, @Nullable DifferenceRow row, @Nullable String line) {
      side.setText(line == null ? "" : line);
      side.setTooltip(line == null || line.isBlank() ? null : new Tooltip(line.strip()));
      DifferenceRow.Kind kind = row == null || line == null ? DifferenceRow.Kind.SAME : row.kind();
      Nodes.state(side, "changed", kind == DifferenceRow.Kind.CHANGED);
      Nodes.state(side, "file", kind == DifferenceRow.Kind.FILE);
    }
  }
}
