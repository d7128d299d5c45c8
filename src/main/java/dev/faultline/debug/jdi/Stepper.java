package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import dev.faultline.debug.StepDepth;
import org.jspecify.annotations.Nullable;

/**
 * Steps from one line of the learner's to the next, however much of other code lies between. One
 * step is under way at most. Used by the engine's thread only.
 */
final class Stepper {
  private final EventRequestManager requests;
  private final LearnerCode code;
  private @Nullable Plan plan;
  private @Nullable StepRequest request;

  /**
   * What the step under way is to reach.
   *
   * @param thenDepth how to step on from the frame at {@code height}; {@code OUT} to stop there
   * @param height how many frames lie at and below the frame that is to be on top
   * @param line the line that {@code thenDepth} is to leave
   */
  private record Plan(
      ThreadReference thread, StepDepth asked, StepDepth thenDepth, int height, int line) {
    static Plan simple(ThreadReference thread, StepDepth asked, int height) {
      return new Plan(thread, asked, StepDepth.OUT, height, 0);
    }
  }

  Stepper(EventRequestManager requests, LearnerCode code) {
    this.requests = requests;
    this.code = code;
  }

  /**
   * Prepares a step in the stop's thread; resuming is the caller's.
   *
   * @param from depth of the learner's top frame, 0 unless it is inside a call of the JDK's
   * @param height how many frames the thread has
   */
  void step(ThreadReference thread, StepDepth depth, int from, int height)
      throws IncompatibleThreadStateException {
    if (depth == StepDepth.OUT) {
      finish(thread, height - from - 1);
    } else if (from == 0) {
      plan = Plan.simple(thread, depth, Integer.MAX_VALUE);
      request(thread, depth);
    } else {
      int line = thread.frame(from).location().lineNumber();
      plan = new Plan(thread, depth, depth, height - from, line);
      request(thread, StepDepth.OUT);
    }
  }

  /** Prepares to step out until no more than {@code height} frames are left. */
  void finish(ThreadReference thread, int height) {
    plan = Plan.simple(thread, StepDepth.OUT, height);
    request(thread, StepDepth.OUT);
  }

  /** The program has stopped, so that no step is under way; the request stays for the next one. */
  void rest() {
    plan = null;
  }

  /** The program will run other than by a step. */
  void withdraw() {
    if (plan == null && request != null) {
      requests.deleteEventRequest(request);
      request = null;
    }
  }

  /**
   * Looks where a step has come.
   *
   * @return the depth that was asked for when the step is complete, null when it goes on
   */
  @Nullable StepDepth arrived(StepEvent event) throws IncompatibleThreadStateException {
    Plan current = plan;
    if (current == null || !event.request().equals(request)) {
      return null;
    }
    Location at = event.location();
    if (current.height() < Integer.MAX_VALUE && event.thread().frameCount() > current.height()) {
      request(current.thread(), StepDepth.OUT);
      return null;
    }
    if (!code.shows(at) || at.lineNumber() < 1) {
      boolean inward = current.asked() == StepDepth.INTO && code.contains(at.declaringType());
      request(current.thread(), inward ? StepDepth.INTO : StepDepth.OUT);
      return null;
    }
    if (current.thenDepth() != StepDepth.OUT && at.lineNumber() == current.line()) {
      plan = Plan.simple(current.thread(), current.asked(), Integer.MAX_VALUE);
      request(current.thread(), current.thenDepth());
      return null;
    }
    return current.asked();
  }

  private void request(ThreadReference thread, StepDepth depth) {
    int jdiDepth =
        switch (depth) {
          case INTO -> StepRequest.STEP_INTO;
          case OVER -> StepRequest.STEP_OVER;
          case OUT -> StepRequest.STEP_OUT;
        };
    StepRequest old = request;
    if (old != null && old.depth() == jdiDepth && old.thread().equals(thread)) {
      return;
    }
    if (old != null) {
      requests.deleteEventRequest(old);
    }
    StepRequest next = requests.createStepRequest(thread, StepRequest.STEP_LINE, jdiDepth);
    LearnerCode.FOREIGN.forEach(next::addClassExclusionFilter);
    next.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    next.enable();
    request = next;
  }
}
