package dev.faultline.ui.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;

/** A node's place in the tree view; follows the node's children. */
final class VariableItem extends TreeItem<VariableNode> {
  private final VariableNode node;
  private final InvalidationListener leafWatch = property -> setExpandedIfLeaf();

  VariableItem(VariableNode node, VariablesModel model) {
    super(node);
    this.node = node;
    follow(this, node.children(), model);
    node.row().addListener(leafWatch);
    expandedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                model.open(node);
              } else {
                model.close(node);
              }
            });
  }

  /** Keeps the items below a parent the same as the nodes, moving as little as possible. */
  static void follow(
      TreeItem<VariableNode> parent,
      javafx.collections.ObservableList<VariableNode> nodes,
      VariablesModel model) {
    nodes.forEach(child -> parent.getChildren().add(new VariableItem(child, model)));
    nodes.addListener(
        (ListChangeListener<VariableNode>)
            change -> {
              while (change.next()) {
                int from = change.getFrom();
                List<TreeItem<VariableNode>> items = parent.getChildren();
                items.subList(from, from + change.getRemovedSize()).clear();
                List<TreeItem<VariableNode>> added = new ArrayList<>();
                change.getAddedSubList().forEach(one -> added.add(new VariableItem(one, model)));
                items.addAll(from, added);
              }
            });
  }

  @Override
  public boolean isLeaf() {
    return !node.isExpandable();
  }

  private void setExpandedIfLeaf() {
    if (isLeaf() && isExpanded()) {
      setExpanded(false);
    }
  }
}
