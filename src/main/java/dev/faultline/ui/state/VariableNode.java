package dev.faultline.ui.state;

import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A variable in the tree, or the place of elements that are not read yet. It stays the same through
 * steps while only its value changes, so that what is open stays open.
 */
public final class VariableNode {
  private final String key;
  private final ReadOnlyObjectWrapper<VariableRow> row;
  private final ObservableList<VariableNode> children = FXCollections.observableArrayList();
  private final @Nullable Runnable loadMore;
  private boolean open;

  private VariableNode(String key, VariableRow row, @Nullable Runnable loadMore) {
    this.key = key;
    this.row = new ReadOnlyObjectWrapper<>(row);
    this.loadMore = loadMore;
  }

  static VariableNode of(VariableSnapshot variable) {
    return new VariableNode(key(variable), new VariableRow(variable, variable.changed()), null);
  }

  /** Stands for {@code left} elements that {@code load} reads. */
  static VariableNode more(int left, Runnable load) {
    return new VariableNode("more", VariableRow.more(left), load);
  }

  static String key(VariableSnapshot variable) {
    return variable.kind() + " " + variable.name();
  }

  String key() {
    return key;
  }

  /** What the row reads. */
  public ReadOnlyObjectProperty<VariableRow> row() {
    return row.getReadOnlyProperty();
  }

  public ObservableList<VariableNode> children() {
    return children;
  }

  public boolean isMore() {
    return loadMore != null;
  }

  /** Whether it can be opened. */
  public boolean isExpandable() {
    VariableSnapshot variable = row.get().variable();
    return variable != null && variable.value().isExpandable();
  }

  /** Reads the elements this stands for. */
  void loadMore() {
    if (loadMore != null) {
      loadMore.run();
    }
  }

  boolean isOpen() {
    return open;
  }

  void setOpen(boolean open) {
    this.open = open;
  }

  /** Takes a newer value; marks it when it reads otherwise than before. */
  void update(VariableSnapshot fresh) {
    VariableSnapshot before = row.get().variable();
    boolean differs = before != null && !before.value().text().equals(fresh.value().text());
    row.set(new VariableRow(fresh, fresh.changed() || differs));
  }

  /** How many children are shown that are variables. */
  int loaded() {
    return (int) children.stream().filter(child -> !child.isMore()).count();
  }

  List<VariableNode> openChildren() {
    return children.stream().filter(VariableNode::isOpen).toList();
  }
}
