package dev.faultline.ui.state;

import dev.faultline.ui.toolkit.Nodes;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Values as a tree, with what can be done with each of them in its context menu. */
public final class ValueTree {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final VariablesModel model;
  private final TreeView<VariableNode> tree = new TreeView<>();

  /**
   * @param accessible what a screen reader calls it
   */
  public ValueTree(String id, String accessible, VariablesModel model) {
    this.model = model;
    TreeItem<VariableNode> top = new TreeItem<>();
    top.setExpanded(true);
    VariableItem.follow(top, model.roots(), model);
    tree.setRoot(top);
    tree.setShowRoot(false);
    tree.setId(id);
    tree.setAccessibleText(accessible);
    tree.setCellFactory(view -> new VariableCell(model));
    tree.setOnKeyPressed(this::pressed);
    tree.setContextMenu(new ValueMenu(model, this::selected).menu());
  }

  public TreeView<VariableNode> node() {
    return tree;
  }

  /** The selected value, null when there is none. */
  public @Nullable VariableNode selected() {
    TreeItem<VariableNode> item = tree.getSelectionModel().getSelectedItem();
    return item == null ? null : item.getValue();
  }

  private void pressed(KeyEvent event) {
    VariableNode node = selected();
    if (node == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      node.loadMore();
    } else if (event.getCode() == KeyCode.F2) {
      model.edit(node);
      event.consume();
    } else if (COPY.match(event)) {
      Nodes.copy(node.row().get().text());
      event.consume();
    }
  }
}
