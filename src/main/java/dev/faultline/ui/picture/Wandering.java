package dev.faultline.ui.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * How the learner moves about in the picture. Tab comes to one line of it, the arrow keys go from
 * there to other lines and boxes, Enter follows a reference or opens what is not drawn.
 */
final class Wandering {
  private final PicturePane pane;
  private final Consumer<Row> open;
  private final Consumer<Node> reveal;
  private @Nullable Line current;

  /**
   * @param open draws what a row stands for
   * @param reveal scrolls to a line, or to a whole box from its title on
   */
  Wandering(PicturePane pane, Consumer<Row> open, Consumer<Node> reveal) {
    this.pane = pane;
    this.open = open;
    this.reveal = reveal;
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pane.mark(at(event).orElse(current)));
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pane.mark(current));
  }

  /** The line that Tab comes to, once there is one. */
  Optional<Line> current() {
    return Optional.ofNullable(current);
  }

  /** The picture has changed: where the learner was may be gone. */
  void changed() {
    Line was = current;
    List<Line> lines = pane.lines();
    if (was == null || !lines.contains(was)) {
      Optional<Line> next = was == null ? Optional.empty() : pane.title(was.box());
      setCurrent(next.or(() -> lines.stream().findFirst()).orElse(null));
    }
  }

  private void setCurrent(@Nullable Line line) {
    if (current != null) {
      current.setFocusTraversable(false);
    }
    current = line;
    if (line != null) {
      line.setFocusTraversable(true);
    }
    pane.mark(line);
  }

  private void go(Line line) {
    setCurrent(line);
    line.requestFocus();
    reveal.accept(line.row().isPresent() ? line : line.getParent());
  }

  private void clicked(MouseEvent event) {
    at(event)
        .ifPresent(
            line -> {
              go(line);
              line.row().filter(row -> row.kind() != Row.Kind.REFERENCE).ifPresent(open);
            });
  }

  private static Optional<Line> at(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof Line)) {
      node = node.getParent();
    }
    return Optional.ofNullable((Line) node);
  }

  private void pressed(KeyEvent event) {
    Line from = current;
    if (from == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    KeyCode key = event.getCode();
    if (key == KeyCode.ENTER || key == KeyCode.SPACE) {
      from.row().ifPresent(this::follow);
      event.consume();
    } else if (key.isArrowKey() || key == KeyCode.HOME) {
      next(from, key).ifPresent(this::go);
      event.consume();
    }
  }

  private void follow(Row row) {
    if (row.kind() == Row.Kind.REFERENCE) {
      pane.title(row.target()).ifPresent(this::go);
    } else {
      open.accept(row);
    }
  }

  private Optional<Line> next(Line from, KeyCode key) {
    return switch (key) {
      case UP -> inColumn(from, -1);
      case DOWN -> inColumn(from, 1);
      case LEFT -> title(from, -1);
      case RIGHT -> title(from, 1);
      default -> pane.title(Box.FRAME);
    };
  }

  private Optional<Line> inColumn(Line from, int step) {
    List<Line> column = column(pane.column(from));
    int index = column.indexOf(from) + step;
    return index >= 0 && index < column.size() ? Optional.of(column.get(index)) : Optional.empty();
  }

  /** The title of the nearest box in the column beside. */
  private Optional<Line> title(Line from, int step) {
    double y = y(from);
    return column(pane.column(from) + step).stream()
        .filter(line -> line.row().isEmpty())
        .min(Comparator.comparingDouble(line -> Math.abs(y(line) - y)));
  }

  private List<Line> column(int column) {
    return pane.lines().stream().filter(line -> pane.column(line) == column).toList();
  }

  private static double y(Line line) {
    return line.localToScene(0, 0).getY();
  }
}
