package dev.faultline.ui.picture;

import dev.faultline.ui.toolkit.Nodes;
import java.util.List;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** An arrow from a row to the box of the object that the row refers to. */
final class Arrow extends Path {
  private static final double HEAD = 0.5;

  private final long from;
  private final Row row;

  /**
   * @param from number of the box that has the row
   */
  Arrow(long from, Row row, List<Port> ports, Grid grid) {
    this.from = from;
    this.row = row;
    getStyleClass().add("picture-arrow");
    setMouseTransparent(true);
    Port start = ports.get(0);
    getElements().add(new MoveTo(grid.x(start), grid.y(start.line())));
    for (int i = 1; i < ports.size(); i++) {
      boolean throughColumn = i % 2 == 0;
      if (throughColumn) {
        getElements().add(new LineTo(grid.x(ports.get(i)), grid.y(ports.get(i).line())));
      } else {
        curve(ports.get(i - 1), ports.get(i), grid);
      }
    }
    head(ports.get(ports.size() - 1), grid);
  }

  /** Marks the arrow when a line is its row, or the title of the box it leads to. */
  void mark(@Nullable Line at) {
    boolean marked = at != null && isAbout(at);
    Nodes.state(this, "marked", marked);
    setViewOrder(marked ? -1 : 0);
  }

  private boolean isAbout(Line line) {
    return line.row()
        .map(each -> line.box() == from && each.equals(row))
        .orElse(line.box() == row.target());
  }

  /** From one side of the room between two columns to the other, or back to the same side. */
  private void curve(Port from, Port to, Grid grid) {
    double bend = grid.gap() * 0.55;
    getElements()
        .add(
            new CubicCurveTo(
                grid.x(from) + outwards(from) * bend,
                grid.y(from.line()),
                grid.x(to) + outwards(to) * bend,
                grid.y(to.line()),
                grid.x(to),
                grid.y(to.line())));
  }

  private void head(Port end, Grid grid) {
    double x = grid.x(end);
    double y = grid.y(end.line());
    double size = HEAD * grid.em();
    double back = x + outwards(end) * size;
    getElements()
        .addAll(
            new MoveTo(back, y - size * 0.6), new LineTo(x, y), new LineTo(back, y + size * 0.6));
  }

  private static int outwards(Port port) {
    return port.right() ? 1 : -1;
  }
}
