package dev.faultline.debug.jdi.heap;

import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.jdi.heap.HeapGraph.Edge;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.i18n.Texts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Looks from an object backwards for the nearest root, as far as limits of number and time let. */
public final class RootSearch {
  private static final int MOST_OBJECTS = 300;
  private static final int MOST_REFERRERS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<ObjectReference, String> frames;

  /** The reference over which the search came to an object: to whom it refers, and by what. */
  private record Step(@Nullable ObjectReference to, String by) {}

  /**
   * What was found.
   *
   * @param field the static field that is the root, such as {@code Cache.ENTRIES}; empty when it is
   *     none
   * @param path from the first object to the one asked for, each with what refers to the next
   */
  public record Found(String root, String field, List<Edge> path, String note) {}

  /**
   * @param frames objects that variables of frames hold, and how each is called
   */
  public RootSearch(Map<ObjectReference, String> frames) {
    this.frames = frames;
  }

  /** The way from the nearest root to an object, as far as the limits let. */
  public Found from(ObjectReference target) {
    Map<ObjectReference, Step> steps = new HashMap<>();
    Queue<ObjectReference> waiting = new ArrayDeque<>();
    steps.put(target, new Step(null, ""));
    waiting.add(target);
    String root = root(target);
    long begin = System.nanoTime();
    if (root != null) {
      return new Found(root, "", path(target, steps), "");
    }
    for (int looked = 0; !waiting.isEmpty(); looked++) {
      if (looked == MOST_OBJECTS || System.nanoTime() - begin > PATIENCE.toNanos()) {
        return new Found("", "", path(target, steps), Texts.of("debug.root.limit", looked));
      }
      ObjectReference at = waiting.remove();
      for (Edge edge : HeapGraph.into(at, MOST_REFERRERS)) {
        if (edge.isOfClass()) {
          return new Found(classRoot(edge), field(edge), path(at, steps), "");
        }
        if (steps.putIfAbsent(edge.from(), new Step(at, edge.by())) == null) {
          root = root(edge.from());
          if (root != null) {
            return new Found(root, "", path(edge.from(), steps), "");
          }
          waiting.add(edge.from());
        }
      }
    }
    return new Found("", "", path(target, steps), Texts.of("debug.root.none"));
  }

  private @Nullable String root(ObjectReference object) {
    if (object instanceof ThreadReference thread
        && thread.status() != ThreadReference.THREAD_STATUS_ZOMBIE
        && thread.status() != ThreadReference.THREAD_STATUS_NOT_STARTED) {
      return Texts.of("debug.root.thread", thread.name());
    }
    return frames.get(object);
  }

  private static String classRoot(Edge edge) {
    return edge.by().isEmpty()
        ? Texts.of("debug.root.code", type(edge))
        : Texts.of("debug.root.static", field(edge));
  }

  private static String field(Edge edge) {
    return edge.by().isEmpty() ? "" : type(edge) + "." + edge.by().substring("static ".length());
  }

  private static String type(Edge edge) {
    return Names.simple(((ClassObjectReference) edge.from()).reflectedType().name());
  }

  private static List<Edge> path(ObjectReference first, Map<ObjectReference, Step> steps) {
    List<Edge> path = new ArrayList<>();
    ObjectReference at = first;
    while (at != null) {
      Step step = steps.get(at);
      path.add(new Edge(at, step == null ? "" : step.by()));
      at = step == null ? null : step.to();
    }
    return path;
  }
}
