package dev.faultline.debug.jdi.threads;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InternalException;
import com.sun.jdi.MonitorInfo;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.program.LearnerCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One suspended thread, read from its stack; no code of the program runs for it. */
public final class ThreadReading {
  private static final int CHUNK = 32;
  private static final int DEEPEST = 1024;

  private final ThreadReference thread;
  private final LearnerCode code;
  private final List<StackFrame> foreign = new ArrayList<>();
  private final @Nullable StackFrame learners;

  /**
   * @throws IncompatibleThreadStateException when the thread is not suspended
   */
  public ThreadReading(ThreadReference thread, LearnerCode code)
      throws IncompatibleThreadStateException {
    this.thread = thread;
    this.code = code;
    this.learners = topOfLearners();
  }

  private @Nullable StackFrame topOfLearners() throws IncompatibleThreadStateException {
    int count = Math.min(DEEPEST, thread.frameCount());
    for (int from = 0; from < count; from += CHUNK) {
      for (StackFrame each : thread.frames(from, Math.min(CHUNK, count - from))) {
        if (code.shows(each)) {
          return each;
        }
        foreign.add(each);
      }
    }
    return null;
  }

  /** The thread that was read. */
  public ThreadReference thread() {
    return thread;
  }

  /** The learner's top line, null when it is in none of the learner's code. */
  public @Nullable SourceLine at() {
    if (learners == null) {
      return null;
    }
    return code.line(
        foreign.isEmpty() ? MonitorEntry.place(thread, learners) : learners.location());
  }

  /** Whether its top frame is of the learner's code. */
  public boolean inLearnersCode() {
    return learners != null;
  }

  /** The frames above the learner's top one, or all when there is none. */
  List<StackFrame> foreign() {
    return foreign;
  }

  /** A monitor that the thread holds, and the frame that took it. */
  List<MonitorInfo> monitors() throws IncompatibleThreadStateException {
    try {
      return thread.ownedMonitorsAndFrames();
    } catch (UnsupportedOperationException | InternalException e) {
      // Not every JVM tells of a virtual thread's monitors.
      return List.of();
    }
  }

  /** The line of the learner's from which a frame was called. */
  @Nullable SourceLine callerLine(int depth) throws IncompatibleThreadStateException {
    int count = Math.min(thread.frameCount(), depth + 1 + CHUNK);
    for (int i = depth + 1; i < count; i++) {
      StackFrame frame = thread.frame(i);
      if (code.shows(frame)) {
        return code.line(frame.location());
      }
    }
    return null;
  }
}
