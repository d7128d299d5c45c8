package dev.faultline.ui.picture;

import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.ui.state.VariableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Graphs of all shapes; the same for the same seed. */
final class RandomGraphs {
  private final Random random;

  RandomGraphs(long seed) {
    random = new Random(seed);
  }

  /** A graph of up to 25 objects, numbered with gaps. */
  ObjectGraph next() {
    List<Long> ids = new ArrayList<>(new TreeSet<>(random.longs(25, 1, 40).boxed().toList()));
    return graph(ids.subList(0, random.nextInt(ids.size() + 1)));
  }

  private ObjectGraph graph(List<Long> ids) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(box(Box.FRAME, 0, Box.FRAME, 0, rows(ids, 1)));
    for (long id : ids) {
      Box finder = boxes.get(random.nextInt(boxes.size()));
      int row = random.nextInt(finder.rows().size());
      boxes.add(box(id, finder.depth() + 1, finder.id(), row, rows(ids, 1)));
    }
    return new ObjectGraph(boxes);
  }

  private List<Row> rows(List<Long> targets, int least) {
    return IntStream.range(0, least + random.nextInt(9)).mapToObj(i -> row(targets, i)).toList();
  }

  private Row row(List<Long> targets, int index) {
    boolean refers = !targets.isEmpty() && random.nextBoolean();
    VariableRow value =
        VariableRow.of(
            new VariableSnapshot(
                "[" + index + "]",
                VariableSnapshot.Kind.ELEMENT,
                "",
                new ValueSnapshot("0", "int", 0, null, 0),
                false));
    return refers
        ? new Row(
            Row.Kind.REFERENCE, value, "a" + index, targets.get(random.nextInt(targets.size())))
        : new Row(Row.Kind.VALUE, value, "a" + index, 0);
  }

  private Box box(long id, int depth, long finder, int finderRow, List<Row> rows) {
    List<String> referrers = random.nextBoolean() ? List.of("a", "b") : List.of("a");
    return new Box(
        id, "Box", depth, finder, finderRow, rows, id == Box.FRAME ? List.of() : referrers);
  }
}
