package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.StopReason;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the events of one set ask for; any vote to stop wins, and one stop comes of them all. */
final class Votes {
  private final Set<BreakpointSpec> hit = new LinkedHashSet<>();
  private @Nullable ThreadReference thread;
  private @Nullable ObjectReference uncaught;
  private @Nullable StopReason other;

  void breakpoint(ThreadReference at, BreakpointSpec spec) {
    thread = at;
    hit.add(spec);
  }

  void uncaught(ThreadReference at, ObjectReference exception) {
    thread = at;
    uncaught = exception;
  }

  void cursor(ThreadReference at) {
    thread = at;
    other = new StopReason.CursorReached();
  }

  /** A step is complete, or what goes like one. */
  void stepped(ThreadReference at, StopReason goal) {
    thread = at;
    if (!(other instanceof StopReason.CursorReached)) {
      other = goal;
    }
  }

  void mainEntered(ThreadReference at) {
    thread = at;
    other = new StopReason.MainEntered();
  }

  /** The thread that stops, null when nothing asks for a stop. */
  @Nullable ThreadReference thread() {
    return thread;
  }

  @Nullable ObjectReference exception() {
    return uncaught;
  }

  /** The reason of a stop that is not an uncaught exception. */
  StopReason reason() {
    if (!hit.isEmpty() || other == null) {
      return new StopReason.Breakpoints(hit.stream().map(BreakpointHit::of).toList());
    }
    return other;
  }
}
