package dev.faultline.debug.jdi.loop;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import org.jspecify.annotations.Nullable;

/** What event sets have in common. */
public final class Events {
  private Events() {}

  /** Whether the events of a set have happened in a thread. */
  public static boolean isIn(EventSet set, @Nullable ThreadReference thread) {
    return thread != null && set.stream().map(Events::thread).anyMatch(thread::equals);
  }

  private static @Nullable ThreadReference thread(Event event) {
    return event instanceof LocatableEvent located
        ? located.thread()
        : event instanceof ClassPrepareEvent prepared ? prepared.thread() : null;
  }
}
