package dev.faultline.debug.jdi.heap;

import com.sun.jdi.ObjectReference;
import dev.faultline.debug.jdi.heap.HeapGraph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects that keep one alive: what refers to what, and which of them are held by roots. */
final class Retainers {
  private final ObjectReference target;
  private final Map<ObjectReference, List<Edge>> edges = new HashMap<>();
  private final Map<ObjectReference, List<Root>> roots = new HashMap<>();

  Retainers(ObjectReference target) {
    this.target = target;
  }

  /**
   * What is alive by itself.
   *
   * @param field the static field that it is, such as {@code Cache.ENTRIES}; empty when it is none
   */
  record Root(String name, String field) {}

  /**
   * A way from a root to the object.
   *
   * @param edges from the first object to the one asked for, each with what refers to the next
   */
  record Way(Root root, List<Edge> edges) {}

  void addRoot(Root root, ObjectReference held) {
    roots.computeIfAbsent(held, first -> new ArrayList<>()).add(root);
  }

  void addEdge(Edge edge, ObjectReference to) {
    edges.computeIfAbsent(to, first -> new ArrayList<>()).add(edge);
  }

  boolean hasRoot() {
    return !roots.isEmpty();
  }

  /**
   * The shortest way, then those that come to an object of it over another reference or from
   * another root, beginning at the object asked for; at each object the shorter ones first.
   */
  List<Way> ways() {
    Chain shortest = climb(new Chain(new Edge(target, ""), null));
    if (shortest == null) {
      return List.of();
    }
    List<Way> ways = new ArrayList<>(List.of(way(shortest, rootsOf(shortest).get(0))));
    List<Chain> holders = shortest.links();
    for (int i = holders.size() - 1; i >= 0; i--) {
      Edge taken = i == 0 ? null : holders.get(i - 1).edge();
      rootsOf(holders.get(i)).stream().skip(1).map(each -> way(shortest, each)).forEach(ways::add);
      ways.addAll(others(holders.get(i), taken));
    }
    return ways;
  }

  private List<Way> others(Chain holder, @Nullable Edge taken) {
    return edges.getOrDefault(holder.edge().from(), List.of()).stream()
        .filter(each -> !each.equals(taken) && !holder.has(each.from()))
        .map(each -> Optional.ofNullable(climb(new Chain(each, holder))))
        .flatMap(Optional::stream)
        .map(found -> way(found, rootsOf(found).get(0)))
        .sorted(Comparator.comparing(way -> way.edges().size()))
        .toList();
  }

  /** The chain made longer by as little as leads to a root; null when nothing does. */
  private @Nullable Chain climb(Chain begin) {
    Set<ObjectReference> met = new HashSet<>(begin.objects());
    Queue<Chain> waiting = new ArrayDeque<>(List.of(begin));
    while (!waiting.isEmpty()) {
      Chain at = waiting.remove();
      if (!rootsOf(at).isEmpty()) {
        return at;
      }
      for (Edge each : edges.getOrDefault(at.edge().from(), List.of())) {
        if (met.add(each.from())) {
          waiting.add(new Chain(each, at));
        }
      }
    }
    return null;
  }

  private List<Root> rootsOf(Chain chain) {
    return roots.getOrDefault(chain.edge().from(), List.of());
  }

  private static Way way(Chain chain, Root root) {
    return new Way(root, chain.links().stream().map(Chain::edge).toList());
  }

  /** References that lead to the object asked for; the last, at that object, leads nowhere. */
  private record Chain(Edge edge, @Nullable Chain next) {
    List<Chain> links() {
      List<Chain> links = new ArrayList<>();
      for (Chain each = this; each != null; each = each.next) {
        links.add(each);
      }
      return links;
    }

    Collection<ObjectReference> objects() {
      return links().stream().map(each -> each.edge.from()).toList();
    }

    boolean has(ObjectReference object) {
      return objects().contains(object);
    }
  }
}
