package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.jdi.program.LearnerCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one step request there is, kept as long as it serves: making one costs several questions to
 * the child.
 */
final class OneStep {
  private final EventRequestManager requests;
  private final LearnerCode code;
  private @Nullable StepRequest request;
  private List<String> filters = List.of();

  OneStep(EventRequestManager requests, LearnerCode code) {
    this.requests = requests;
    this.code = code;
  }

  /** Steps on from where the thread stands, once it runs. */
  void go(ThreadReference thread, StepDepth depth) {
    int jdiDepth =
        switch (depth) {
          case INTO -> StepRequest.STEP_INTO;
          case OVER -> StepRequest.STEP_OVER;
          case OUT -> StepRequest.STEP_OUT;
        };
    StepRequest old = request;
    if (old != null
        && old.depth() == jdiDepth
        && old.thread().equals(thread)
        && filters.equals(code.passedOver())) {
      return;
    }
    remove();
    StepRequest next = requests.createStepRequest(thread, StepRequest.STEP_LINE, jdiDepth);
    filters = code.passedOver();
    filters.forEach(next::addClassExclusionFilter);
    next.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    next.enable();
    request = next;
  }

  boolean owns(StepEvent event) {
    return event.request().equals(request);
  }

  /** Takes back what has not arrived yet. */
  void remove() {
    if (request != null) {
      requests.deleteEventRequest(request);
      request = null;
    }
  }
}
