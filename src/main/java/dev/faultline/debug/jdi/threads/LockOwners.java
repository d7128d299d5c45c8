package dev.faultline.debug.jdi.threads;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.MonitorInfo;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.SourceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which threads hold which locks. The JVM tells of monitors; of a {@code java.util.concurrent} lock
 * it is known only while somebody waits for it.
 */
public final class LockOwners {
  private final MonitorOrigin origin;
  private final Map<ObjectReference, Holding> holdings = new LinkedHashMap<>();

  public LockOwners(MonitorOrigin origin) {
    this.origin = origin;
  }

  /**
   * A lock that a thread holds.
   *
   * @param object the lock as the learner knows it
   * @param at the line at which it was taken, null when not known
   */
  public record Holding(ObjectReference object, ThreadReference owner, @Nullable SourceLine at) {}

  /** Adds the monitors that a thread holds. */
  public void addMonitors(ThreadReading reading) throws IncompatibleThreadStateException {
    for (MonitorInfo each : reading.monitors()) {
      ObjectReference monitor = each.monitor();
      SourceLine at = origin.line(reading, each);
      holdings.putIfAbsent(monitor, new Holding(monitor, reading.thread(), at));
    }
  }

  /** Adds the lock that a thread waits for. */
  public void addAwaited(Waiting waiting) {
    ObjectReference object = waiting.object();
    ObjectReference blocker = waiting.blocker();
    ThreadReference owner = waiting.owner();
    if (object != null && blocker != null && owner != null && !object.equals(owner)) {
      holdings.putIfAbsent(blocker, new Holding(object, owner, null));
    }
  }

  /** Who holds a lock, null when that is not known. */
  public @Nullable Holding of(@Nullable ObjectReference blocker) {
    return blocker == null ? null : holdings.get(blocker);
  }

  /** The locks that a thread is known to hold. */
  public List<Holding> heldBy(ThreadReference thread) {
    return new ArrayList<>(holdings.values())
        .stream().filter(each -> each.owner().equals(thread)).toList();
  }
}
