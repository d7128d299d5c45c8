package dev.faultline.ui.picture;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Nodes;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** The picture of the objects, scrolled; says what to do when there is none. */
public final class PictureView {
  private final PicturePane pane = new PicturePane();
  private final ScrollPane scroll = new ScrollPane(pane);
  private final StackPane root = new StackPane(scroll);
  private final Wandering wandering;

  public PictureView(PictureModel model) {
    wandering = new Wandering(pane, model::open, this::reveal);
    scroll.setPannable(true);
    scroll.setFocusTraversable(false);
    pane.setAccessibleRole(AccessibleRole.PARENT);
    pane.setAccessibleText(Texts.of("picture.accessible"));
    pane.setAccessibleHelp(Texts.of("picture.help"));
    Label empty = Nodes.text("", "placeholder");
    empty
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Texts.of(model.stopped().get() ? "picture.reading" : "picture.notStopped"),
                model.stopped()));
    empty.setMouseTransparent(true);
    empty
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(() -> model.picture().get().isEmpty(), model.picture()));
    root.getChildren().add(empty);
    root.setId("picture");
    root.setMinSize(0, 0);
    model.picture().addListener((property, before, now) -> show(now));
    pane.sceneProperty().addListener((property, before, now) -> passFocusOn(hasFocus()));
    show(model.picture().get());
  }

  public Parent node() {
    return root;
  }

  /** The focus stays in the picture, also while nothing is drawn. */
  private void show(Picture picture) {
    boolean focused = hasFocus();
    root.setFocusTraversable(picture.isEmpty());
    if (focused && picture.isEmpty()) {
      root.requestFocus();
    }
    pane.show(picture);
    wandering.changed();
    passFocusOn(focused);
  }

  private void passFocusOn(boolean focused) {
    if (focused) {
      wandering.current().ifPresent(Node::requestFocus);
    }
  }

  private boolean hasFocus() {
    for (Node at = root.getScene() == null ? null : root.getScene().getFocusOwner();
        at != null;
        at = at.getParent()) {
      if (at == root) {
        return true;
      }
    }
    return false;
  }

  /** Scrolls as little as shows the node, its beginning if there is no room for all of it. */
  private void reveal(Node node) {
    scroll.layout();
    Bounds place = pane.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    Bounds view = scroll.getViewportBounds();
    scroll.setHvalue(
        value(
            place.getMinX(),
            place.getMaxX(),
            pane.getWidth(),
            view.getWidth(),
            scroll.getHvalue()));
    scroll.setVvalue(
        value(
            place.getMinY(),
            place.getMaxY(),
            pane.getHeight(),
            view.getHeight(),
            scroll.getVvalue()));
  }

  /** The scroll value at which a range is in view, nearest to the one that is set. */
  private static double value(double from, double to, double whole, double view, double now) {
    double hidden = whole - view;
    if (hidden <= 0) {
      return 0;
    }
    double offset = now * hidden;
    double wanted = Math.min(Math.max(offset, to - view), from);
    return Math.max(0, Math.min(1, wanted / hidden));
  }
}
