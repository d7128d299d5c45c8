package dev.faultline.debug.jdi.heap;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ObjectReference;
import dev.faultline.debug.HeapInspector.Referrer;
import dev.faultline.debug.HeapInspector.RootPath;
import dev.faultline.debug.HeapInspector.RootPaths;
import dev.faultline.debug.jdi.heap.HeapGraph.Edge;
import dev.faultline.debug.jdi.values.Contents;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.KnownCollections;
import dev.faultline.debug.jdi.values.Unreadable;
import dev.faultline.debug.jdi.values.ValueReader;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names references as a learner knows them: what a collection holds is its element or entry, not a
 * field of the nodes that it is built of.
 */
public final class HeapLinks {
  private static final int LOOKED_AT = 1000;
  private static final int MOST_CLIMBED = 20;
  private static final int HIGHEST = 5;

  private final ValueReader values;
  private final HandleTable handles;

  public HeapLinks(ValueReader values, HandleTable handles) {
    this.values = values;
    this.handles = handles;
  }

  /** The references to an object, collections in place of what they are built of. */
  public List<Referrer> referrers(ObjectReference target, int limit) {
    List<Referrer> referrers = new ArrayList<>();
    List<Edge> edges = HeapGraph.into(target, limit);
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      List<Edge> path = i < MOST_CLIMBED ? climbed(edge, target) : List.of(edge);
      referrers.add(named(path).get(0));
    }
    return referrers;
  }

  /** A reference with what leads to it from the collection that it is inside of. */
  private static List<Edge> climbed(Edge edge, ObjectReference target) {
    List<Edge> path = new ArrayList<>(List.of(edge, new Edge(target, "")));
    Edge top = edge;
    for (int i = 0; i < HIGHEST && isInside(top.from()); i++) {
      List<Edge> above = HeapGraph.into(top.from(), 2);
      if (above.isEmpty() || above.get(0).isOfClass()) {
        break;
      }
      top = above.get(0);
      path.add(0, top);
    }
    boolean arrived = KnownCollections.isCollection(top.from());
    return arrived ? path : List.of(edge, new Edge(target, ""));
  }

  /** Whether collections are built of such objects. */
  private static boolean isInside(ObjectReference object) {
    String type = object.referenceType().name();
    return object instanceof ArrayReference
        ? type.equals("java.lang.Object[]") || type.startsWith("java.util.")
        : type.startsWith("java.util.") && !KnownCollections.isCollection(object);
  }

  /** The ways that differ when collections stand in place of what they are built of. */
  public RootPaths named(RootSearch.Found found) {
    Set<List<Object>> met = new HashSet<>();
    List<RootPath> paths = new ArrayList<>();
    boolean more = false;
    for (Retainers.Way way : found.ways()) {
      List<Referrer> links = named(way.edges());
      if (met.add(List.of(way.root(), links.stream().map(HeapLinks::identity).toList()))) {
        more = paths.size() == RootPaths.MOST;
        if (more) {
          break;
        }
        paths.add(new RootPath(way.root().name(), way.root().field(), links));
      }
    }
    return new RootPaths(paths, note(paths, more, found));
  }

  private static List<Object> identity(Referrer link) {
    return List.of(link.from().objectId(), link.by());
  }

  private static String note(List<RootPath> paths, boolean more, RootSearch.Found found) {
    int count = paths.size();
    if (more) {
      return Texts.of("debug.root.more", count) + meeting(paths);
    }
    if (!found.isWhole()) {
      return Texts.of(count == 0 ? "debug.root.limit" : "debug.root.perhaps", found.looked());
    }
    return count > 1
        ? Texts.of("debug.root.several", count) + meeting(paths)
        : Texts.of(count == 0 ? "debug.root.none" : "debug.root.only");
  }

  /**
   * Says through which holder all paths lead, if there is one: the second parts from the first
   * nearest to the object.
   */
  private static String meeting(List<RootPath> paths) {
    List<Referrer> first = paths.get(0).links();
    List<Referrer> second = paths.get(1).links();
    int common = 0;
    while (common < Math.min(first.size(), second.size())
        && identity(fromEnd(first, common)).equals(identity(fromEnd(second, common)))) {
      common++;
    }
    return common > 1
        ? " " + Texts.of("debug.root.through", fromEnd(first, common - 1).from().text())
        : "";
  }

  private static Referrer fromEnd(List<Referrer> links, int distance) {
    return links.get(links.size() - 1 - distance);
  }

  /** The path with references inside of collections left out. */
  private List<Referrer> named(List<Edge> path) {
    List<Referrer> named = new ArrayList<>();
    int at = 0;
    while (at < path.size()) {
      Edge edge = path.get(at);
      String by = edge.by();
      int next = at + 1;
      List<Contents.Child> held = held(edge.from());
      for (int later = path.size() - 1; later > at && !held.isEmpty(); later--) {
        String name = name(held, path.get(later).from());
        if (name != null) {
          by = name;
          next = later;
          break;
        }
      }
      named.add(new Referrer(values.read(edge.from(), handles), by));
      at = next;
    }
    return named;
  }

  private static List<Contents.Child> held(ObjectReference object) {
    return Unreadable.orElse(
        () -> {
          Contents contents =
              KnownCollections.isCollection(object) ? KnownCollections.read(object) : null;
          return contents == null ? List.<Contents.Child>of() : contents.page(0, LOOKED_AT);
        },
        List::of);
  }

  private @Nullable String name(List<Contents.Child> held, ObjectReference object) {
    for (Contents.Child each : held) {
      if (object.equals(each.value())) {
        return each.name() != null ? each.name() : values.read(each.key(), handles).text();
      }
      if (object.equals(each.key())) {
        return Texts.of("debug.root.key", values.read(each.key(), handles).text());
      }
    }
    return null;
  }
}
