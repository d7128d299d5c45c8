package dev.faultline.ui.state;

import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The first line of a panel: its title, and what belongs beside it. */
final class PanelHeader {
  private PanelHeader() {}

  /**
   * Puts a header on a panel. It leaves its place to what is below while the panel is low.
   *
   * @param least height of the panel at which the header is shown, in text sizes
   */
  static void put(BorderPane panel, double least, String text, Node... beside) {
    Label title = new Label(text);
    title.getStyleClass().add("panel-title");
    HBox header = new HBox(title);
    header.getChildren().addAll(beside);
    header.getStyleClass().add("panel-header");
    InvalidationListener fit =
        changed -> Nodes.show(header, panel.getHeight() >= least * title.getFont().getSize());
    panel.heightProperty().addListener(fit);
    title.fontProperty().addListener(fit);
    panel.setTop(header);
  }
}
