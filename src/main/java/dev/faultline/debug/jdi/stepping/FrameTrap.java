package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.Event;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Breakpoints in one frame of one thread. Other frames of the same method arrive at them too; since
 * each such arrival costs time, only so many are put up with.
 */
public final class FrameTrap {
  /** Property of the requests. */
  static final String TRAP = "trap";

  private static final int STRANGERS = 100;

  private final EventRequestManager manager;
  private final ThreadReference thread;
  private final int height;
  private final List<BreakpointRequest> requests = new ArrayList<>();
  private int strangers;

  /**
   * @param height how many frames lie at and below the frame
   * @param locations places in its method
   */
  FrameTrap(
      EventRequestManager manager, ThreadReference thread, int height, List<Location> locations) {
    this.manager = manager;
    this.thread = thread;
    this.height = height;
    for (Location at : locations) {
      BreakpointRequest request = manager.createBreakpointRequest(at);
      request.putProperty(TRAP, this);
      request.addThreadFilter(thread);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      requests.add(request);
    }
    arm(true);
  }

  /** The places of some code indexes. */
  static List<Location> locations(Method method, List<Integer> offsets) {
    return offsets.stream().map(method::locationOfCodeIndex).filter(Objects::nonNull).toList();
  }

  /** The trap whose breakpoint was hit, null when it was another breakpoint. */
  public static @Nullable FrameTrap of(Event event) {
    return event.request().getProperty(TRAP) instanceof FrameTrap trap ? trap : null;
  }

  int height() {
    return height;
  }

  void arm(boolean on) {
    requests.forEach(each -> each.setEnabled(on));
  }

  /** Whether the frame itself has arrived. */
  boolean isSprung() throws IncompatibleThreadStateException {
    return thread.frameCount() == height;
  }

  /** Whether one of the places is this; a breakpoint set where a thread stands is not hit. */
  boolean isAt(Location place) {
    return requests.stream().anyMatch(each -> each.location().equals(place));
  }

  /** Another frame has arrived; tells whether to go on looking for the right one. */
  boolean putsUpWithStranger() {
    strangers++;
    return strangers <= STRANGERS;
  }

  void remove() {
    manager.deleteEventRequests(requests);
    requests.clear();
  }
}
