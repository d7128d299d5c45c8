package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.ExceptionEvent;
import java.util.List;

/** Sorts out the exceptions that the JVM takes for uncaught and that no learner would. */
final class UncaughtFilter {
  private static final int LOOKED_AT = 64;

  private final LearnerCode code;

  UncaughtFilter(LearnerCode code) {
    this.code = code;
  }

  /** Whether code of the learner's is under way that will not catch the exception. */
  boolean isLearners(ExceptionEvent event) throws IncompatibleThreadStateException {
    ThreadReference thread = event.thread();
    List<StackFrame> frames = thread.frames(0, Math.min(LOOKED_AT, thread.frameCount()));
    return frames.stream().anyMatch(code::shows);
  }
}
