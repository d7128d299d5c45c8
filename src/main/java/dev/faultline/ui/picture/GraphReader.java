package dev.faultline.ui.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.ui.state.VariableRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the objects that a frame's variables lead to, the nearest first, each once. One question is
 * under way at a time, so that a step waits for one at most. Reads one graph.
 */
public final class GraphReader {
  /** How many objects are drawn at most, but for those that the learner opened. */
  static final int MOST_OBJECTS = 24;

  /** How many references away from the frame an object is drawn at most. */
  static final int DEEPEST = 4;

  private final Children children;
  private final Openings openings;
  private final Map<Long, Found> found = new LinkedHashMap<>();
  private final Queue<Found> unread = new ArrayDeque<>();

  /** Reads parts of a value; see {@link dev.faultline.debug.DebugSession#children}. */
  @FunctionalInterface
  public interface Children {
    CompletableFuture<List<VariableSnapshot>> read(ValueHandle handle, int from, int count);
  }

  public GraphReader(Children children, Openings openings) {
    this.children = children;
    this.openings = openings;
  }

  /**
   * Reads the graph; fails when the program has run on meanwhile.
   *
   * @param title what the frame is called
   */
  public CompletableFuture<ObjectGraph> read(String title, List<VariableSnapshot> variables) {
    Found frame = Found.frame(title, variables);
    found.put(frame.id, frame);
    findIn(frame);
    return readNext().thenApply(done -> graph());
  }

  private CompletableFuture<Void> readNext() {
    Found next = unread.poll();
    if (next == null) {
      return CompletableFuture.completedFuture(null);
    }
    ValueHandle handle = next.handle;
    if (handle == null) {
      return readNext();
    }
    return children
        .read(handle, 0, openings.rowsOf(next.id))
        .thenCompose(
            parts -> {
              next.parts = parts;
              findIn(next);
              return readNext();
            });
  }

  private void findIn(Found owner) {
    for (int row = 0; row < owner.parts.size(); row++) {
      ValueSnapshot value = owner.parts.get(row).value();
      if (Found.isObject(value)
          && !found.containsKey(value.objectId())
          && isWanted(value.objectId(), owner.depth + 1)) {
        Found fresh = owner.in(row);
        found.put(fresh.id, fresh);
        unread.add(fresh);
      }
    }
  }

  private boolean isWanted(long id, int depth) {
    return openings.opened().contains(id) || (depth <= DEEPEST && found.size() <= MOST_OBJECTS);
  }

  private ObjectGraph graph() {
    Map<Long, List<String>> referrers =
        found.values().stream()
            .flatMap(each -> rows(each).stream())
            .filter(row -> row.kind() == Row.Kind.REFERENCE)
            .collect(groupingBy(Row::target, mapping(Row::path, toList())));
    return new ObjectGraph(
        found.values().stream()
            .map(each -> each.box(rows(each), referrers.getOrDefault(each.id, List.of())))
            .toList());
  }

  private List<Row> rows(Found of) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < of.parts.size(); i++) {
      rows.add(row(of.parts.get(i), of.path(i)));
    }
    int left = of.size - of.parts.size();
    if (left > 0) {
      rows.add(new Row(Row.Kind.MORE, VariableRow.more(left), of.path, of.id));
    }
    return rows;
  }

  private Row row(VariableSnapshot part, String path) {
    VariableRow variable = VariableRow.of(part);
    if (!Found.isObject(part.value())) {
      return new Row(Row.Kind.VALUE, variable, path, 0);
    }
    long id = part.value().objectId();
    Row.Kind kind = found.containsKey(id) ? Row.Kind.REFERENCE : Row.Kind.CLOSED;
    return new Row(kind, variable, path, id);
  }
}
