package dev.faultline.ui.picture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Boxes on a grid with arrows behind them. */
final class PicturePane extends Pane {
  private final Map<Long, BoxNode> boxes = new LinkedHashMap<>();
  private final Pane arrows = new Pane();
  private final Label sample = new Label();
  private Picture picture = Picture.EMPTY;
  private @Nullable Line marked;

  PicturePane() {
    sample.setVisible(false);
    sample.setManaged(false);
    sample.fontProperty().addListener(changed -> requestLayout());
    arrows.setMouseTransparent(true);
    arrows.setManaged(false);
    getStyleClass().add("picture");
    getChildren().addAll(sample, arrows);
  }

  /** Shows a picture; boxes that were there stay the same nodes. */
  void show(Picture fresh) {
    picture = fresh;
    List<Box> shown = fresh.graph().boxes();
    boxes.keySet().retainAll(shown.stream().map(Box::id).toList());
    getChildren().removeIf(node -> node instanceof BoxNode && !boxes.containsValue(node));
    for (Box box : shown) {
      boxes.computeIfAbsent(box.id(), this::add).show(box, fresh.graph());
    }
    requestLayout();
  }

  private BoxNode add(long id) {
    BoxNode box = new BoxNode(id);
    getChildren().add(box);
    return box;
  }

  /** The title of a box, empty when it is not drawn. */
  Optional<Line> title(long box) {
    return Optional.ofNullable(boxes.get(box)).map(BoxNode::title);
  }

  /** All lines that can have the focus, column by column, each from top to bottom. */
  List<Line> lines() {
    return picture.places().entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.comparingInt(Place::column).thenComparingInt(Place::top)))
        .flatMap(each -> Stream.ofNullable(boxes.get(each.getKey())))
        .flatMap(BoxNode::lines)
        .toList();
  }

  /** The column that a line is in. */
  int column(Line line) {
    return picture.place(line.box()).column();
  }

  /** Marks the arrows that a line is about, null for none. */
  void mark(@Nullable Line line) {
    marked = line;
    arrows.getChildren().forEach(arrow -> ((Arrow) arrow).mark(line));
  }

  private Grid grid() {
    return new Grid(sample.getFont().getSize());
  }

  private Stream<Place> places() {
    return picture.places().values().stream();
  }

  @Override
  protected double computePrefWidth(double height) {
    return grid().width(places().mapToInt(Place::column).max().orElse(0) + 1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return grid().height(places().mapToInt(Place::bottom).max().orElse(0));
  }

  @Override
  protected void layoutChildren() {
    Grid grid = grid();
    boxes.forEach(
        (id, box) -> {
          Place place = picture.place(id);
          double top = grid.y(place.top());
          box.resizeRelocate(
              grid.left(place.column()), top, grid.boxWidth(), grid.y(place.bottom()) - top);
        });
    arrows
        .getChildren()
        .setAll(picture.graph().boxes().stream().flatMap(box -> arrows(box, grid)).toList());
    mark(marked);
  }

  private Stream<Arrow> arrows(Box box, Grid grid) {
    Place from = picture.place(box.id());
    return IntStream.range(0, box.rows().size())
        .filter(row -> box.rows().get(row).kind() == Row.Kind.REFERENCE)
        .mapToObj(
            row -> {
              Place to = picture.place(box.rows().get(row).target());
              double line = from.top() + box.lineOf(row) + 0.5;
              List<Port> ports = Route.between(from, line, to, picture.places());
              return new Arrow(box.id(), box.rows().get(row), ports, grid);
            });
  }
}
