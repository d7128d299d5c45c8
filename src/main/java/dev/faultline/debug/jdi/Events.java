package dev.faultline.debug.jdi;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.request.EventRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What event sets have in common. */
final class Events {
  private Events() {}

  /** The thread in which the events of a set have happened, null when they tell of none. */
  static @Nullable ThreadReference thread(EventSet set) {
    return set.stream().map(Events::thread).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable ThreadReference thread(Event event) {
    return event instanceof LocatableEvent located
        ? located.thread()
        : event instanceof ClassPrepareEvent prepared ? prepared.thread() : null;
  }

  /** Whether a thread stays suspended until the set is resumed. */
  static boolean suspends(EventSet set, ThreadReference thread) {
    return set.suspendPolicy() == EventRequest.SUSPEND_ALL
        || (set.suspendPolicy() == EventRequest.SUSPEND_EVENT_THREAD && thread.equals(thread(set)));
  }
}
