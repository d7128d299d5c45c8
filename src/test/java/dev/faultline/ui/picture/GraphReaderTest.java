package dev.faultline.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GraphReaderTest {
  @Test
  void variablesOfOneObjectLeadToOneBox() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            """
            List<String> mine = new ArrayList<>();
            List<String> yours = mine;
            List<String> other = new ArrayList<>();
            Object nothing = null;
            int total = 5;
            total++; // here
            """,
            "")) {
      ObjectGraph graph = program.graph();
      Row mine = row(graph, "mine");
      assertThat(mine.kind()).isEqualTo(Row.Kind.REFERENCE);
      assertThat(row(graph, "yours").target()).isEqualTo(mine.target());
      assertThat(row(graph, "other").target()).isNotEqualTo(mine.target());
      Box shared = graph.box(mine.target());
      assertThat(shared.title()).isEqualTo("ArrayList (size 0)");
      assertThat(shared.referrers()).containsExactly("mine", "yours");
      assertThat(shared.isShared()).isTrue();
      assertThat(graph.box(row(graph, "other").target()).isShared()).isFalse();
      assertThat(row(graph, "nothing").kind()).isEqualTo(Row.Kind.VALUE);
      assertThat(row(graph, "nothing").variable().text()).isEqualTo("null");
      assertThat(row(graph, "total").variable().text()).isEqualTo("5");
    }
  }

  @Test
  void whatIsSeenAsOneValueStandsInItsRow() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            """
            String name = "Ada";
            Integer boxed = 1000;
            Color color = Color.RED;
            StringBuilder text = new StringBuilder("ab");
            text.append(name); // here
            """,
            "enum Color { RED }")) {
      ObjectGraph graph = program.graph();
      assertThat(List.of("name", "boxed", "color", "text"))
          .allSatisfy(name -> assertThat(row(graph, name).kind()).isEqualTo(Row.Kind.VALUE));
      assertThat(row(graph, "name").variable().text()).isEqualTo("\"Ada\"");
      assertThat(row(graph, "color").variable().text()).isEqualTo("RED");
    }
  }

  @Test
  void aCircleOfReferencesIsReadOnce() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            """
            Node first = new Node();
            first.next = new Node();
            first.next.next = first;
            Node alone = new Node();
            alone.next = alone;
            int n = 0; // here
            """,
            "static class Node { Node next; }")) {
      ObjectGraph graph = program.graph();
      Box first = graph.box(row(graph, "first").target());
      Box second = graph.box(first.rows().get(0).target());
      assertThat(second.rows().get(0).target()).isEqualTo(first.id());
      assertThat(first.referrers()).containsExactly("first", "first.next.next");
      Box alone = graph.box(row(graph, "alone").target());
      assertThat(alone.referrers()).containsExactly("alone", "alone.next");
      assertThat(graph.boxes()).extracting(Box::depth).containsExactly(0, 1, 1, 2);
      assertThat(program.questions()).isEqualTo(3);
    }
  }

  @Test
  void collectionsAreShownAsWhatTheyAre() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            """
            Seat seat = new Seat(3);
            Map<String, Seat> booked = new HashMap<>();
            booked.put("ada", seat);
            Seat[] row = {null, seat};
            Optional<Seat> found = Optional.of(seat);
            int n = 0; // here
            """,
            "record Seat(int number) {}")) {
      ObjectGraph graph = program.graph();
      Box seat = graph.box(row(graph, "seat").target());
      assertThat(seat.title()).isEqualTo("Seat");
      assertThat(seat.referrers())
          .containsExactly("seat", "booked[\"ada\"]", "row[1]", "found.value");
      assertThat(graph.box(row(graph, "booked").target()).title()).isEqualTo("HashMap (size 1)");
      assertThat(graph.box(row(graph, "row").target()).title()).isEqualTo("Seat[2]");
      assertThat(graph.box(row(graph, "found").target()).title()).isEqualTo("Optional");
    }
  }

  @Test
  void aBigObjectShowsItsFirstRowsAndMoreWhenAsked() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram("int[] many = new int[100];\nint n = 0; // here", "")) {
      ObjectGraph graph = program.graph();
      Box many = graph.box(row(graph, "many").target());
      assertThat(many.rows()).hasSize(Openings.FIRST_ROWS + 1);
      Row more = many.rows().get(Openings.FIRST_ROWS);
      assertThat(more.kind()).isEqualTo(Row.Kind.MORE);
      assertThat(more.variable().name()).contains("92 more");
      ObjectGraph opened = program.graph(Openings.NONE.withMoreRows(more.target()));
      List<Row> rows = opened.box(many.id()).rows();
      assertThat(rows).hasSize(29);
      assertThat(rows.get(28).variable().name()).contains("72 more");
    }
  }

  @Test
  void aBigGraphEndsAtTheLimitsAndGoesOnWhereItIsOpened() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            """
            Node chain = null;
            for (int i = 0; i < 10; i++) {
              chain = new Node(chain);
            }
            int n = 0; // here
            """,
            "record Node(Node next) {}")) {
      ObjectGraph graph = program.graph();
      assertThat(graph.boxes()).hasSize(1 + GraphReader.DEEPEST);
      Row end = graph.boxes().get(GraphReader.DEEPEST).rows().get(0);
      assertThat(end.kind()).isEqualTo(Row.Kind.CLOSED);
      ObjectGraph opened = program.graph(Openings.NONE.withObject(end.target()));
      assertThat(opened.boxes()).hasSize(2 + GraphReader.DEEPEST);
      assertThat(opened.box(end.target()).rows().get(0).kind()).isEqualTo(Row.Kind.CLOSED);
    }
  }

  @Test
  void noMoreObjectsAreReadThanAreDrawn() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            """
            Object[][] table = new Object[6][];
            for (int i = 0; i < 6; i++) {
              table[i] = new Object[] {new int[1], new int[2], new int[3], new int[4], new int[5]};
            }
            int n = 0; // here
            """,
            "")) {
      ObjectGraph graph = program.graph();
      assertThat(graph.boxes()).hasSize(1 + GraphReader.MOST_OBJECTS);
      assertThat(program.questions()).isEqualTo(GraphReader.MOST_OBJECTS);
      assertThat(graph.boxes().stream().flatMap(box -> box.rows().stream()))
          .filteredOn(row -> row.kind() == Row.Kind.CLOSED)
          .isNotEmpty();
    }
  }

  @Test
  void aStepMarksWhatItChanged() throws Exception {
    try (DrawnProgram program =
        new DrawnProgram(
            "int[] counts = new int[3];\ncounts[1] = 7; // here\ncounts[2] = 0;", "")) {
      assertThat(changed(program.graph())).isEmpty();
      program.step();
      assertThat(changed(program.graph())).containsExactly("counts", "counts[1]");
    }
  }

  private static List<String> changed(ObjectGraph graph) {
    return graph.boxes().stream()
        .flatMap(box -> box.rows().stream())
        .filter(row -> row.variable().changed())
        .map(Row::path)
        .toList();
  }

  private static Row row(ObjectGraph graph, String name) {
    return graph.box(Box.FRAME).rows().stream()
        .filter(row -> row.variable().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
