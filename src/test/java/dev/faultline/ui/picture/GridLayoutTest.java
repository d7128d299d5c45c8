package dev.faultline.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GridLayoutTest {
  private static final ObjectGraph FRAME_AND_TWO =
      new ObjectGraph(List.of(box(Box.FRAME, 0, 0, 2), box(1, 1, 0, 3), box(2, 1, 1, 3)));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noTwoBoxesTouchThroughAnyNumberOfStops(long seed) {
    RandomGraphs graphs = new RandomGraphs(seed);
    Map<Long, Place> places = Map.of();
    for (int stop = 0; stop < 6; stop++) {
      ObjectGraph graph = graphs.next();
      places = GridLayout.arrange(graph, places);
      assertThat(places).hasSameSizeAs(graph.boxes());
      for (Box box : graph.boxes()) {
        assertThat(places.get(box.id()).lines()).isEqualTo(box.lines());
      }
      assertApart(places);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameGraphIsPlacedTheSameWayAndStaysThere(long seed) {
    ObjectGraph graph = new RandomGraphs(seed).next();
    Map<Long, Place> places = GridLayout.arrange(graph, Map.of());
    assertThat(GridLayout.arrange(graph, Map.of())).isEqualTo(places);
    assertThat(GridLayout.arrange(graph, places)).isEqualTo(places);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void boxesThatStayAsTheyAreKeepTheirPlacesWhenOthersComeAndGo(long seed) {
    RandomGraphs graphs = new RandomGraphs(seed);
    ObjectGraph first = graphs.next();
    Map<Long, Place> before = GridLayout.arrange(first, Map.of());
    List<Box> next = new ArrayList<>();
    first.boxes().stream().filter(box -> box.isFrame() || box.id() % 3 > 0).forEach(next::add);
    graphs.next().boxes().stream()
        .filter(box -> !box.isFrame())
        .map(box -> new Box(box.id() + 100, "Box", box.depth(), 0, 0, box.rows(), List.of()))
        .forEach(next::add);
    Map<Long, Place> after = GridLayout.arrange(new ObjectGraph(next), before);
    assertThat(next).hasSameSizeAs(after.keySet());
    next.stream()
        .filter(box -> before.containsKey(box.id()))
        .forEach(box -> assertThat(after).containsEntry(box.id(), before.get(box.id())));
  }

  @Test
  void aFreshBoxStandsBesideTheRowThatItWasFoundThrough() {
    Map<Long, Place> places = GridLayout.arrange(FRAME_AND_TWO, Map.of());
    assertThat(places.get(Box.FRAME)).isEqualTo(new Place(0, 0, 3));
    assertThat(places.get(1L)).isEqualTo(new Place(1, 1, 4));
    assertThat(places.get(2L)).isEqualTo(new Place(1, 6, 4));
  }

  @Test
  void aFreshBoxComesIntoTheGapThatAnotherLeft() {
    Map<Long, Place> before = GridLayout.arrange(FRAME_AND_TWO, Map.of());
    ObjectGraph next =
        new ObjectGraph(List.of(box(Box.FRAME, 0, 0, 2), box(2, 1, 1, 3), box(3, 1, 0, 2)));
    assertThat(GridLayout.arrange(next, before).get(3L)).isEqualTo(new Place(1, 1, 3));
  }

  @Test
  void aBoxThatGrowsMovesOnlyWhatIsBelowIt() {
    Map<Long, Place> before = GridLayout.arrange(FRAME_AND_TWO, Map.of());
    ObjectGraph next =
        new ObjectGraph(List.of(box(Box.FRAME, 0, 0, 2), box(1, 1, 0, 6), box(2, 1, 1, 3)));
    Map<Long, Place> after = GridLayout.arrange(next, before);
    assertThat(after.get(1L)).isEqualTo(new Place(1, 1, 7));
    assertThat(after.get(2L)).isEqualTo(new Place(1, 9, 4));
  }

  private static Box box(long id, int depth, int finderRow, int rows) {
    return new Box(
        id,
        "Box",
        depth,
        Box.FRAME,
        finderRow,
        Collections.nCopies(rows, RouteTest.ROW),
        List.of());
  }

  private static void assertApart(Map<Long, Place> places) {
    for (Place one : places.values()) {
      List<Place> touched =
          GridLayout.column(places, one.column()).stream()
              .filter(other -> other.bottom() >= one.top() && other.top() <= one.bottom())
              .toList();
      assertThat(touched).containsExactly(one);
    }
  }
}
