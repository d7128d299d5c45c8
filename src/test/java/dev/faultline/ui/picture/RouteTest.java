package dev.faultline.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.state.VariableRow;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTest {
  static final Row ROW = new Row(Row.Kind.VALUE, VariableRow.more(1), "", 0);

  private static final Place LEFT = new Place(0, 0, 5);
  private static final Place MIDDLE = new Place(1, 0, 5);
  private static final Place RIGHT = new Place(2, 2, 5);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  void toTheNextColumnItCrossesTheRoomBetween() {
    assertThat(route(LEFT, 1.5, MIDDLE))
        .containsExactly(new Port(0, true, 1.5), new Port(1, false, 0.5));
  }

  @Test
  void backToTheColumnBeforeItLeavesAtTheLeft() {
    assertThat(route(MIDDLE, 1.5, LEFT))
        .containsExactly(new Port(1, false, 1.5), new Port(0, true, 0.5));
  }

  @Test
  void withinAColumnAndToItselfItStaysAtTheRight() {
    assertThat(route(MIDDLE, 3.5, MIDDLE))
        .containsExactly(new Port(1, true, 3.5), new Port(1, true, 0.5));
  }

  @Test
  void pastAColumnItGoesBesideTheBoxThatStandsThere() {
    assertThat(route(LEFT, 4.5, RIGHT))
        .containsExactly(
            new Port(0, true, 4.5),
            new Port(1, false, 5.5),
            new Port(1, true, 5.5),
            new Port(2, false, 2.5));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void throughAColumnItNeverRunsIntoABox(long seed) {
    ObjectGraph graph = new RandomGraphs(seed).next();
    Map<Long, Place> places = GridLayout.arrange(graph, Map.of());
    for (Place from : places.values()) {
      for (Place to : places.values()) {
        List<Port> ports = Route.between(from, from.top() + 1.5, to, places);
        assertThat(ports.subList(1, ports.size() - 1))
            .allSatisfy(port -> assertThat(places.values()).noneMatch(box -> hits(port, box)));
      }
    }
  }

  private static boolean hits(Port port, Place box) {
    return port.column() == box.column() && port.line() > box.top() && port.line() < box.bottom();
  }

  private static List<Port> route(Place from, double line, Place to) {
    return Route.between(from, line, to, Map.of(1L, LEFT, 2L, MIDDLE, 3L, RIGHT));
  }
}
