package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.NativeMethodException;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import dev.faultline.child.TimeLimit;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that take too long, on a thread of its own: takes the frames of the call off the stack
 * and makes the called method return. JDI's {@code stop} would not do, since the JDWP agent holds
 * it back until the call is over. A call that waits in native code cannot be ended so; after some
 * attempts it is given up.
 */
final class Deadline {
  private static final System.Logger LOG = System.getLogger(Deadline.class.getName());
  private static final int ATTEMPTS = 4;
  private static final Duration AGAIN = Duration.ofMillis(500);

  private final ThreadReference thread;
  private final Duration limit;
  private final Runnable giveUp;
  private TimeLimit clock;
  private boolean active;
  private boolean overdue;
  private int attempts;
  private int framesBelow;

  /**
   * @param giveUp run when a call cannot be ended
   */
  Deadline(ThreadReference thread, Duration limit, Runnable giveUp) {
    this.thread = thread;
    this.limit = limit;
    this.giveUp = giveUp;
    this.clock = new TimeLimit(limit, this::expire);
  }

  String message() {
    return "the call did not end within "
        + limit.toSeconds()
        + " s; it may loop, or wait for a lock that a stopped thread holds";
  }

  /** A call begins. */
  synchronized void begin() throws IncompatibleThreadStateException {
    framesBelow = thread.frameCount();
    active = true;
    clock.start();
  }

  /**
   * The call is over.
   *
   * @return whether it was made to end
   */
  synchronized boolean end() {
    active = false;
    clock.pause();
    return overdue;
  }

  private synchronized void expire() {
    if (!active) {
      return;
    }
    overdue = true;
    attempts++;
    try {
      if (attempts > ATTEMPTS) {
        giveUp.run();
        return;
      }
      thread.suspend();
      try {
        unwind();
      } finally {
        thread.resume();
      }
      clock = new TimeLimit(AGAIN, this::expire);
      clock.start();
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the child is gone", e);
    }
  }

  private void unwind() {
    try {
      List<StackFrame> frames = thread.frames();
      int called = frames.size() - framesBelow - 1;
      if (called < 0) {
        return;
      }
      String type = frames.get(called).location().method().returnTypeName();
      if (called > 0) {
        thread.popFrames(frames.get(called - 1));
      }
      thread.forceEarlyReturn(nothing(thread.virtualMachine(), type));
    } catch (NativeMethodException
        | IncompatibleThreadStateException
        | InvalidTypeException
        | ClassNotLoadedException e) {
      LOG.log(Level.DEBUG, "the call cannot be ended here", e);
    }
  }

  private static @Nullable Value nothing(VirtualMachine vm, String type) {
    if (type.equals("void")) {
      return vm.mirrorOfVoid();
    }
    if (type.equals("boolean")) {
      return vm.mirrorOf(false);
    }
    boolean isPrimitive = !Boxes.boxOf(type).equals(type);
    return isPrimitive ? new Numbers(vm).cast(vm.mirrorOf(0), type) : null;
  }
}
