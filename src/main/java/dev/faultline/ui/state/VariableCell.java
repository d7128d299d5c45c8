package dev.faultline.ui.state;

import dev.faultline.debug.VariableSnapshot;
import dev.faultline.ui.toolkit.Nodes;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the variables: a dot when changed, name, value, identity; a field while it is set. */
final class VariableCell extends TreeCell<VariableNode> {
  private final VariablesModel model;
  private final Region dot = new Region();
  private final FontIcon returned = Nodes.icon(Feather.CORNER_DOWN_LEFT, "returned-mark");
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label identity = new Label();
  private final Label described = new Label();
  private final Tooltip full = new Tooltip();
  private final HBox line = new HBox(dot, returned, name, value, identity, described);
  private final ChangeListener<VariableRow> follow = (property, before, now) -> show(now);
  private final ChangeListener<VariableNode.@Nullable Edit> followEdit =
      (property, before, now) -> showEdit(now);
  private @Nullable VariableNode shown;
  private @Nullable ValueField field;

  VariableCell(VariablesModel model) {
    this.model = model;
    dot.getStyleClass().add("changed-dot");
    name.getStyleClass().add("variable-name");
    value.getStyleClass().add("variable-value");
    value.setTextOverrun(OverrunStyle.ELLIPSIS);
    value.setMinWidth(0);
    name.setMinWidth(Region.USE_PREF_SIZE);
    identity.getStyleClass().add("variable-identity");
    identity.setMinWidth(Region.USE_PREF_SIZE);
    described.getStyleClass().add("variable-described");
    line.getStyleClass().add("variable");
    setOnMouseClicked(this::clicked);
  }

  private void clicked(MouseEvent event) {
    VariableNode node = shown;
    if (node == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    node.loadMore();
    if (event.getClickCount() == 2 && !node.isExpandable()) {
      model.edit(node);
    }
  }

  @Override
  protected void updateItem(VariableNode node, boolean empty) {
    super.updateItem(node, empty);
    if (shown != null) {
      shown.row().removeListener(follow);
      shown.edit().removeListener(followEdit);
    }
    shown = empty ? null : node;
    field = null;
    setTooltip(shown == null ? null : full);
    if (shown == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    shown.row().addListener(follow);
    shown.edit().addListener(followEdit);
    show(shown.row().get());
    showEdit(shown.edit().get());
  }

  private void showEdit(VariableNode.@Nullable Edit edit) {
    VariableNode node = Objects.requireNonNull(shown);
    if (edit == null) {
      boolean wasEdited = field != null;
      field = null;
      setGraphic(line);
      if (wasEdited && getTreeView() != null) {
        getTreeView().requestFocus();
      }
      return;
    }
    if (field == null) {
      ValueField fresh = new ValueField(node, model);
      field = fresh;
      HBox row = new HBox(new Label(node.row().get().name() + " ="), fresh.node());
      row.getStyleClass().add("variable");
      setGraphic(new VBox(row, fresh.problem()));
      fresh.begin(edit.text());
    }
    field.show(edit);
  }

  private void show(VariableRow row) {
    VariableSnapshot variable = row.variable();
    name.setText(row.name());
    value.setText(variable == null ? "" : "= " + row.text());
    identity.setText(row.identity());
    described.setText(row.described().isEmpty() ? "" : "“" + row.described() + "”");
    Nodes.show(identity, !row.identity().isEmpty());
    Nodes.show(described, !row.described().isEmpty());
    boolean isReturned = variable != null && variable.kind() == VariableSnapshot.Kind.RETURN_VALUE;
    Nodes.show(returned, isReturned);
    Nodes.state(line, "returned", isReturned);
    Nodes.state(line, "changed", row.changed());
    Nodes.state(line, "more", variable == null);
    Nodes.state(line, "problem", row.isProblem());
    line.setAccessibleText(row.spoken());
    setAccessibleText(row.spoken());
    if (variable != null) {
      full.setText(tip(variable));
    }
  }

  private static String tip(VariableSnapshot variable) {
    String declared =
        variable.declaredType().isEmpty() ? variable.value().type() : variable.declaredType();
    return (declared + " " + variable.name()).strip() + "\n" + variable.value().text();
  }
}
