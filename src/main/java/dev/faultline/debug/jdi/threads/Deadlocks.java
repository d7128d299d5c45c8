package dev.faultline.debug.jdi.threads;

import com.sun.jdi.ThreadReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds threads that wait for each other in a circle, whatever they wait by. */
public final class Deadlocks {
  private Deadlocks() {}

  /** The cycles, each beginning with the thread that was met first. */
  public static List<List<ThreadReference>> in(Map<ThreadReference, Waiting> waits) {
    List<List<ThreadReference>> cycles = new ArrayList<>();
    Set<ThreadReference> seen = new HashSet<>();
    for (ThreadReference start : waits.keySet()) {
      List<ThreadReference> path = new ArrayList<>();
      ThreadReference at = start;
      while (at != null && seen.add(at)) {
        path.add(at);
        at = next(waits.get(at));
      }
      int closes = at == null ? -1 : path.indexOf(at);
      if (closes >= 0) {
        cycles.add(List.copyOf(path.subList(closes, path.size())));
      }
    }
    return cycles;
  }

  /** The thread that must act first; a wait with a time limit ends by itself. */
  private static @Nullable ThreadReference next(@Nullable Waiting waiting) {
    return waiting == null || !waiting.forever() ? null : waiting.owner();
  }
}
