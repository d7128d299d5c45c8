package dev.faultline.ui.code;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A text behind the end of a line of code. It lives in the line's gutter without taking room there,
 * so that it scrolls with the line and shows or changes without the line being made anew.
 */
final class LineEnd {
  private final Label label = new Label();
  private final InvalidationListener moved = changed -> place();
  private @Nullable Region gutter;
  private @Nullable TextFlow code;

  LineEnd() {
    label.getStyleClass().add("line-end");
    label.setManaged(false);
    label.setMouseTransparent(true);
    label.setVisible(false);
  }

  Node node() {
    return label;
  }

  /** Follows the line of code beside which a gutter stands now; none when it stands nowhere. */
  void follow(Region beside) {
    if (code != null) {
      places(code, beside).forEach(place -> place.removeListener(moved));
    }
    gutter = beside;
    code = codeIn(beside.getParent());
    if (code != null) {
      places(code, beside).forEach(place -> place.addListener(moved));
      place();
    }
  }

  /** What decides where the end of the line is. */
  private static List<Observable> places(TextFlow code, Region gutter) {
    return List.of(
        code.layoutXProperty(),
        code.layoutBoundsProperty(),
        gutter.layoutXProperty(),
        gutter.heightProperty());
  }

  /** Shows a text; none when it is empty. */
  void show(String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
      place();
    }
    label.setVisible(!text.isEmpty());
  }

  private void place() {
    if (code != null && gutter != null && !label.getText().isEmpty()) {
      label.applyCss();
      double height = label.prefHeight(-1);
      label.resizeRelocate(
          code.getLayoutX() + code.prefWidth(-1) - gutter.getLayoutX(),
          (gutter.getHeight() - height) / 2,
          label.prefWidth(-1),
          height);
    }
  }

  private static @Nullable TextFlow codeIn(@Nullable Parent line) {
    return line == null
        ? null
        : line.getChildrenUnmodifiable().stream()
            .filter(TextFlow.class::isInstance)
            .map(TextFlow.class::cast)
            .findFirst()
            .orElse(null);
  }
}
