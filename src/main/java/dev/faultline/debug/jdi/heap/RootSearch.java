package dev.faultline.debug.jdi.heap;

import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.jdi.heap.HeapGraph.Edge;
import dev.faultline.debug.jdi.heap.Retainers.Root;
import dev.faultline.debug.jdi.heap.Retainers.Way;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.i18n.Texts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Looks from an object backwards for roots, as far as limits of number and time let. */
public final class RootSearch {
  private static final int MOST_OBJECTS = 300;
  private static final int MOST_REFERRERS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How long the search goes on at most when a root is known already. */
  private static final Duration PATIENCE_FOR_MORE = Duration.ofSeconds(2);

  private final Map<ObjectReference, String> frames;
  private final Set<ObjectReference> met = new HashSet<>();
  private final Queue<ObjectReference> waiting = new ArrayDeque<>();

  /**
   * What was found.
   *
   * @param ways from roots to the object; see {@link Retainers#ways}
   * @param looked at how many objects the search looked
   * @param isWhole whether it has seen all that leads to the object
   */
  record Found(List<Way> ways, int looked, boolean isWhole) {}

  /**
   * @param frames objects that variables of frames hold, and how each is called
   */
  public RootSearch(Map<ObjectReference, String> frames) {
    this.frames = frames;
  }

  /** The ways from roots to an object, as far as the limits let; called once. */
  public Found from(ObjectReference target) {
    Retainers retainers = new Retainers(target);
    long begin = System.nanoTime();
    long end = begin + PATIENCE.toNanos();
    int looked = 0;
    boolean isWhole = true;
    meet(target, retainers);
    while (!waiting.isEmpty() && looked < MOST_OBJECTS && System.nanoTime() - end < 0) {
      boolean wasHeld = retainers.hasRoot();
      isWhole &= look(waiting.remove(), retainers);
      looked++;
      if (!wasHeld && retainers.hasRoot()) {
        end = Math.min(end, System.nanoTime() + PATIENCE_FOR_MORE.toNanos());
      }
    }
    return new Found(retainers.ways(), looked, isWhole && waiting.isEmpty());
  }

  private void meet(ObjectReference object, Retainers retainers) {
    if (!met.add(object)) {
      return;
    }
    if (object instanceof ThreadReference thread && isLive(thread)) {
      retainers.addRoot(new Root(Texts.of("debug.root.thread", thread.name()), ""), thread);
      return;
    }
    String name = frames.get(object);
    if (name != null) {
      retainers.addRoot(new Root(name, ""), object);
    }
    waiting.add(object);
  }

  /** Takes in what refers to an object; false when that may not be all. */
  private boolean look(ObjectReference at, Retainers retainers) {
    List<Edge> edges = HeapGraph.into(at, MOST_REFERRERS);
    for (Edge edge : edges) {
      if (edge.isOfClass()) {
        retainers.addRoot(root(edge), at);
      } else {
        retainers.addEdge(edge, at);
        meet(edge.from(), retainers);
      }
    }
    return edges.size() < MOST_REFERRERS;
  }

  private static boolean isLive(ThreadReference thread) {
    return thread.status() != ThreadReference.THREAD_STATUS_ZOMBIE
        && thread.status() != ThreadReference.THREAD_STATUS_NOT_STARTED;
  }

  private static Root root(Edge edge) {
    String type = Names.simple(((ClassObjectReference) edge.from()).reflectedType().name());
    if (edge.by().isEmpty()) {
      return new Root(Texts.of("debug.root.code", type), "");
    }
    String field = type + "." + edge.by().substring("static ".length());
    return new Root(Texts.of("debug.root.static", field), field);
  }
}
