package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InternalException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.NativeMethodException;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the frames of a call off a suspended thread's stack and makes what is left return. */
final class Unwinding {
  private static final System.Logger LOG = System.getLogger(Unwinding.class.getName());

  private Unwinding() {}

  /**
   * Unwinds as far as no native frame is in the way.
   *
   * @param framesBelow how many frames lie below the call
   * @return false when the thread waits in native code and nothing could be done
   */
  static boolean unwind(ThreadReference thread, int framesBelow) {
    try {
      List<StackFrame> frames = thread.frames();
      int called = frames.size() - framesBelow - 1;
      int last = Math.min(called, firstNative(frames) - 1);
      if (last < 0) {
        return called < 0;
      }
      String type = frames.get(last).location().method().returnTypeName();
      if (last > 0) {
        thread.popFrames(frames.get(last - 1));
      }
      thread.forceEarlyReturn(nothing(thread.virtualMachine(), type));
      return true;
    } catch (NativeMethodException
        | IncompatibleThreadStateException
        | InvalidTypeException
        | ClassNotLoadedException
        | InternalException e) {
      LOG.log(Level.DEBUG, "the call cannot be ended here", e);
      return false;
    }
  }

  private static int firstNative(List<StackFrame> frames) {
    int index = 0;
    while (index < frames.size() && !frames.get(index).location().method().isNative()) {
      index++;
    }
    return index;
  }

  /** Whether a native frame is in the way, so that not all of the call can be unwound. */
  static boolean isBlocked(ThreadReference thread, int framesBelow) {
    try {
      List<StackFrame> frames = thread.frames();
      return firstNative(frames) < frames.size() - framesBelow;
    } catch (IncompatibleThreadStateException e) {
      return false;
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
