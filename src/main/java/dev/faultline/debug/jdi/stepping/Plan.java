package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.ThreadReference;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;

/**
 * What the step under way is to reach.
 *
 * @param goal why the program will have stopped
 * @param onward how to step on from the frame at {@code height}; {@code OUT} to stop there
 * @param height how many frames lie at and below the frame that is to be on top
 * @param line the line that {@code onward} is to leave
 * @param outside whether that frame must first be come back to
 * @param call code index of the one call in that frame that may be gone into; -1 for any
 */
record Plan(
    ThreadReference thread,
    StopReason goal,
    StepDepth onward,
    int height,
    int line,
    boolean outside,
    int call) {
  static Plan out(ThreadReference thread, StopReason goal, int height) {
    return new Plan(thread, goal, StepDepth.OUT, height, 0, true, -1);
  }

  Plan inside() {
    return new Plan(thread, goal, onward, height, line, false, call);
  }

  Plan into(int onlyCall) {
    return new Plan(thread, goal, StepDepth.INTO, height, line, false, onlyCall);
  }

  boolean isInward() {
    return goal.equals(new StopReason.Stepped(StepDepth.INTO));
  }
}
