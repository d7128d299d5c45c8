package dev.faultline.ui.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The way of an arrow: between columns it goes up or down, through a column only where no box
 * stands. Pure.
 */
final class Route {
  private Route() {}

  /**
   * The ports that an arrow passes: where it leaves its box, two for each column that it passes
   * through, and where it comes to the other box. To the right it leaves at the right side and
   * comes in at the left one, to the left the other way round; within a column it stays at the
   * right.
   *
   * @param line where it leaves, from the top of the picture
   */
  static List<Port> between(Place from, double line, Place to, Map<Long, Place> places) {
    double end = to.top() + 0.5;
    if (from.column() == to.column()) {
      return List.of(new Port(from.column(), true, line), new Port(to.column(), true, end));
    }
    boolean rightwards = to.column() > from.column();
    int step = rightwards ? 1 : -1;
    List<Port> ports = new ArrayList<>();
    ports.add(new Port(from.column(), rightwards, line));
    double at = line;
    for (int column = from.column() + step; column != to.column(); column += step) {
      at = free(GridLayout.column(places, column), at, end);
      ports.add(new Port(column, !rightwards, at));
      ports.add(new Port(column, rightwards, at));
    }
    ports.add(new Port(to.column(), !rightwards, end));
    return ports;
  }

  /** The line nearest to where the arrow is and where it goes at which no box stands. */
  private static double free(List<Place> column, double at, double end) {
    DoubleStream besideBoxes =
        column.stream()
            .flatMapToDouble(each -> DoubleStream.of(each.top() - 0.5, each.bottom() + 0.5));
    return Stream.concat(Stream.of(at, end), besideBoxes.boxed())
        .filter(line -> column.stream().noneMatch(each -> isIn(each, line)))
        .min(Comparator.comparingDouble(line -> Math.abs(line - at) + Math.abs(line - end)))
        .orElse(at);
  }

  private static boolean isIn(Place place, double line) {
    return line > place.top() - 0.5 && line < place.bottom() + 0.5;
  }
}
