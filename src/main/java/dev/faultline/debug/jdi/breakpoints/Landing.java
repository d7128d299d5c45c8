package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import dev.faultline.debug.jdi.agent.Agent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts off a stop in front of armed probes until the thread has gone through them, so that one stop
 * tells both why it was to be made and what the probes ask for. Used by the engine's thread only.
 */
public final class Landing {
  private final EventRequestManager requests;
  private final ProbeBreakpoints probed;
  private final Map<ThreadReference, Waiting> waiting = new HashMap<>();

  private record Waiting(BreakpointRequest behind, int height, Votes votes) {}

  public Landing(EventRequestManager requests, ProbeBreakpoints probed) {
    this.requests = requests;
    this.probed = probed;
  }

  /** Whether the stop waits, so that the program is to go on. */
  public boolean putsOff(ThreadReference thread, Votes votes) {
    if (votes.exception() != null || !probed.areAny()) {
      return false;
    }
    try {
      Location at = thread.frame(0).location();
      if (!probed.isArmedAt(at) || at.method().isObsolete()) {
        return false;
      }
      long behind = new Instructions(at.method()).behindProbes(at.codeIndex());
      Location landing = at.method().locationOfCodeIndex(behind);
      if (behind == at.codeIndex() || landing == null) {
        return false;
      }
      BreakpointRequest request = requests.createBreakpointRequest(landing);
      request.addThreadFilter(thread);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
      waiting.put(thread, new Waiting(request, thread.frameCount(), votes));
      return true;
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  /** What was put off and is due with the event, null when nothing is. */
  public @Nullable Votes due(LocatableEvent event) {
    Waiting found = waiting.get(event.thread());
    if (found == null || !(isBehind(event, found) || isProbe(event))) {
      return null;
    }
    requests.deleteEventRequest(found.behind());
    waiting.remove(event.thread());
    return found.votes();
  }

  /** The program has stopped: what only the last command was to reach is no longer waited for. */
  public void supersede() {
    waiting.values().forEach(each -> each.votes().supersede());
    waiting
        .values()
        .removeIf(
            each -> {
              if (each.votes().isEmpty()) {
                requests.deleteEventRequest(each.behind());
              }
              return each.votes().isEmpty();
            });
  }

  private static boolean isProbe(LocatableEvent event) {
    return Agent.moment(event.request()) == Agent.Moment.STOPPED;
  }

  private static boolean isBehind(LocatableEvent event, Waiting waiting) {
    try {
      return waiting.behind().equals(event.request())
          && event.thread().frameCount() == waiting.height();
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }
}
