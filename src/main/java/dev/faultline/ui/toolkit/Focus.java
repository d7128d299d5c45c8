package dev.faultline.ui.toolkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

/** Finds what can have the focus. */
public final class Focus {
  private Focus() {}

  /**
   * The field to type into, or else the first node, in the order of the scene graph, that Tab would
   * stop at.
   */
  public static Optional<Node> bestIn(Node node) {
    return stops(node)
        .filter(TextField.class::isInstance)
        .findFirst()
        .or(() -> stops(node).findFirst());
  }

  /** Gives the focus to what stands after a node, or before it, in the order of the scene graph. */
  public static void leave(Node node, boolean forward) {
    List<Node> all = reachable(node.getScene().getRoot()).toList();
    int next = all.indexOf(node) + (forward ? 1 : -1);
    all.get(Math.floorMod(next, all.size())).requestFocus();
  }

  private static Stream<Node> reachable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    Stream<Node> self = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
    return node instanceof Parent parent
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Focus::reachable))
        : self;
  }

  private static Stream<Node> stops(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
      return Stream.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(Focus::stops)
        : Stream.empty();
  }
}
