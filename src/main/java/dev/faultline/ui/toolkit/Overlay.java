package dev.faultline.ui.toolkit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A layer over the window that shows one card at a time, near what it is about. Escape or a click
 * beside it takes it away and gives the focus back.
 */
public final class Overlay extends Pane {
  private static final double GAP = 6;

  private @Nullable Node card;
  private @Nullable Node anchor;
  private @Nullable Node focusBefore;
  private Runnable closed = () -> {};

  public Overlay() {
    this("overlay");
  }

  /** A layer with an id of its own. */
  public Overlay(String id) {
    setId(id);
    Nodes.show(this, false);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /**
   * Shows a card, in place of the one that is shown.
   *
   * @param near what the card stands beside, null for the middle
   * @param focus what gets the focus
   * @param whenClosed runs once the card is gone
   */
  public void show(Node fresh, @Nullable Node near, Node focus, Runnable whenClosed) {
    if (card == null) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    } else {
      closed.run();
    }
    card = fresh;
    anchor = near;
    closed = whenClosed;
    getChildren().setAll(fresh);
    Nodes.show(this, true);
    fresh.applyCss();
    focus.requestFocus();
  }

  /** Takes the card away. */
  public void hide() {
    if (card == null) {
      return;
    }
    card = null;
    getChildren().clear();
    Nodes.show(this, false);
    Node back = focusBefore;
    if (back != null) {
      back.requestFocus();
    }
    Runnable then = closed;
    closed = () -> {};
    then.run();
  }

  @Override
  protected void layoutChildren() {
    Node shown = card;
    if (shown == null) {
      return;
    }
    double width = Math.min(shown.prefWidth(-1), getWidth() - 2 * GAP);
    double height = Math.min(shown.prefHeight(width), getHeight() - 2 * GAP);
    Point2D place = place(width, height);
    shown.resizeRelocate(place.getX(), place.getY(), width, height);
  }

  private Point2D place(double width, double height) {
    Node near = anchor;
    if (near == null || near.getScene() != getScene()) {
      return new Point2D(
          Math.round((getWidth() - width) / 2), Math.round((getHeight() - height) / 3));
    }
    Bounds at = sceneToLocal(near.localToScene(near.getBoundsInLocal()));
    double below = at.getMaxY() + GAP;
    double y = below + height + GAP <= getHeight() ? below : at.getMinY() - height - GAP;
    double x = Math.min(at.getMinX(), getWidth() - width - GAP);
    return new Point2D(Math.round(Math.max(GAP, x)), Math.round(Math.max(GAP, y)));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      hide();
    }
  }
}
