package dev.faultline.ui.state;

import dev.faultline.debug.VariableSnapshot;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of the variables: a dot when changed, name, value, identity. */
final class VariableCell extends TreeCell<VariableNode> {
  private final Region dot = new Region();
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label identity = new Label();
  private final Tooltip full = new Tooltip();
  private final HBox line = new HBox(dot, name, value, identity);
  private final ChangeListener<VariableRow> follow = (property, before, now) -> show(now);
  private @Nullable VariableNode shown;

  VariableCell() {
    dot.getStyleClass().add("changed-dot");
    name.getStyleClass().add("variable-name");
    value.getStyleClass().add("variable-value");
    value.setTextOverrun(OverrunStyle.ELLIPSIS);
    value.setMinWidth(0);
    name.setMinWidth(Region.USE_PREF_SIZE);
    identity.getStyleClass().add("variable-identity");
    identity.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("variable");
    setOnMouseClicked(
        event -> {
          if (shown != null) {
            shown.loadMore();
          }
        });
  }

  @Override
  protected void updateItem(VariableNode node, boolean empty) {
    super.updateItem(node, empty);
    if (shown != null) {
      shown.row().removeListener(follow);
    }
    shown = empty ? null : node;
    setGraphic(shown == null ? null : line);
    setTooltip(shown == null ? null : full);
    if (shown != null) {
      shown.row().addListener(follow);
      show(shown.row().get());
    }
  }

  private void show(VariableRow row) {
    VariableSnapshot variable = row.variable();
    name.setText(row.name());
    value.setText(variable == null ? "" : "= " + row.text());
    identity.setText(row.identity());
    Nodes.show(identity, !row.identity().isEmpty());
    Nodes.state(line, "changed", row.changed());
    Nodes.state(line, "more", variable == null);
    line.setAccessibleText(row.spoken());
    setAccessibleText(row.spoken());
    if (variable != null) {
      String kind = variable.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      Nodes.state(line, "returned", kind.equals("return-value"));
      full.setText(tip(variable));
    }
  }

  private static String tip(VariableSnapshot variable) {
    String declared =
        variable.declaredType().isEmpty() ? variable.value().type() : variable.declaredType();
    return declared + " " + variable.name() + "\n" + variable.value().text();
  }
}
