package dev.faultline.ui.state;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The watches; takes no room while there are none. */
final class WatchesView {
  private static final int MOST_ROWS = 5;

  /** How high a row is, in font sizes of the title above. */
  private static final double ROW = 2.3;

  private final WatchesModel model;
  private final ValueTree tree;
  private final VBox root = new VBox();

  WatchesView(WatchesModel model) {
    this.model = model;
    tree = new ValueTree("watches", Texts.of("watches.accessible"), model.values());
    Label title = new Label(Texts.of("watches.title"));
    title.getStyleClass().add("panel-title");
    Button remove =
        Nodes.iconButton(
            "watch-remove", Feather.MINUS, Texts.of("watches.remove"), this::removeSelected);
    remove.disableProperty().bind(tree.node().getSelectionModel().selectedItemProperty().isNull());
    HBox header = new HBox(title, Nodes.spring(), remove);
    header.getStyleClass().addAll("panel-header", "watches-header");
    root.getChildren().addAll(header, tree.node());
    fit(tree.node(), title);
    tree.node()
        .addEventHandler(
            javafx.scene.input.KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.DELETE) {
                removeSelected();
              }
            });
    root.visibleProperty().bind(Bindings.isNotEmpty(model.values().roots()));
    root.managedProperty().bind(root.visibleProperty());
  }

  Node node() {
    return root;
  }

  private static void fit(TreeView<VariableNode> rows, Label title) {
    rows.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    ROW
                            * title.getFont().getSize()
                            * Math.max(1, Math.min(MOST_ROWS, rows.getExpandedItemCount()))
                        + 4,
                rows.expandedItemCountProperty(),
                title.fontProperty()));
    rows.minHeightProperty().bind(rows.prefHeightProperty());
  }

  private void removeSelected() {
    VariableNode node = tree.selected();
    if (node != null) {
      model.remove(node);
    }
  }
}
