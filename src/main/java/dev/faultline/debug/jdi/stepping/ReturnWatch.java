package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.MethodExitEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodExitRequest;
import dev.faultline.debug.jdi.bytecode.MethodCode;
import dev.faultline.debug.jdi.frames.Returned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one frame to return, and learns what. A request for method exits slows all calls down,
 * so it is made only when no call can come before the frame's own return: at once if the code tells
 * so, else when the frame has arrived at a return instruction.
 */
final class ReturnWatch {
  private final EventRequestManager requests;
  private final ThreadReference thread;
  private final Method method;
  private @Nullable FrameTrap trap;
  private @Nullable MethodExitRequest exit;
  private @Nullable Returned returned;

  private ReturnWatch(EventRequestManager requests, ThreadReference thread, Method method) {
    this.requests = requests;
    this.thread = thread;
    this.method = method;
  }

  /**
   * Begins to watch a frame.
   *
   * @param height how many frames lie at and below the frame
   * @param line whether only a return from the frame's current line matters
   * @return null when the frame returns no value
   */
  static @Nullable ReturnWatch of(
      EventRequestManager requests,
      StackFrame frame,
      int height,
      @Nullable MethodCode code,
      boolean line) {
    long offset = frame.location().codeIndex();
    List<Integer> returns = code == null ? List.of() : line ? code.returns(offset) : code.returns();
    if (code == null || returns.isEmpty()) {
      return null;
    }
    ReturnWatch watch = new ReturnWatch(requests, frame.thread(), frame.location().method());
    boolean isNext = !code.runsCode(offset) && code.returns(offset).equals(returns);
    if (isNext || returns.contains((int) offset)) {
      watch.awaitExit();
    } else {
      List<Location> places = FrameTrap.locations(watch.method, returns);
      watch.trap = new FrameTrap(requests, watch.thread, height, places);
    }
    return watch;
  }

  /** The frame is about to return. */
  void awaitExit() {
    removeTrap();
    MethodExitRequest request = requests.createMethodExitRequest();
    request.addThreadFilter(thread);
    request.addClassFilter(method.declaringType());
    request.setSuspendPolicy(EventRequest.SUSPEND_NONE);
    request.enable();
    exit = request;
  }

  void exited(MethodExitEvent event) {
    if (event.request().equals(exit) && event.method().equals(method)) {
      returned = new Returned(method, event.returnValue());
    }
  }

  /** Ends the watch; null when the frame did not return. */
  @Nullable Returned end() {
    removeTrap();
    if (exit != null) {
      requests.deleteEventRequest(exit);
      exit = null;
    }
    return returned;
  }

  void removeTrap() {
    if (trap != null) {
      trap.remove();
      trap = null;
    }
  }
}
