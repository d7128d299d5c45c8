package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InternalException;
import com.sun.jdi.InvalidStackFrameException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.NativeMethodException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.jdi.frames.Returned;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.program.OldFrames;
import dev.faultline.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Takes frames off the stopped thread's stack; what runs on is the caller's to resume. */
public final class Unwinding {
  private final Stepper stepper;
  private final OldFrames old;

  public Unwinding(Stepper stepper, OldFrames old) {
    this.stepper = stepper;
    this.old = old;
  }

  /** Drops a frame with its callees and prepares to stop where its method begins anew. */
  public void drop(Stop stop, int frameIndex) throws IncompatibleThreadStateException {
    int depth = stop.depth(frameIndex);
    Method method = current(stop, frameIndex);
    if (depth + 1 >= stop.height()) {
      throw new CommandRefused(Texts.of("debug.drop.first", method.name()));
    }
    try {
      stop.thread().popFrames(stop.frame(frameIndex));
    } catch (NativeMethodException
        | InvalidStackFrameException
        | InternalException
        | UnsupportedOperationException e) {
      throw new CommandRefused(Texts.of("debug.drop.native", method.name()));
    }
    stepper.reenter(stop.thread(), method, stop.height() - depth - 1);
  }

  /** The method that a call would run now in place of the frame's. */
  private Method current(Stop stop, int frameIndex) {
    Location at = stop.frame(frameIndex).location();
    OldFrames.Ran ran = old.of(stop.thread(), stop.height() - stop.depth(frameIndex), at);
    if (ran == null) {
      return at.method();
    }
    return at.declaringType().methodsByName(ran.name(), ran.descriptor()).get(0);
  }

  /** The method that a forced return would leave. */
  public static Method returning(Stop stop) {
    if (stop.frameCount() == 0 || stop.depth(0) > 0) {
      throw new CommandRefused(Texts.of("debug.force.jdk"));
    }
    if (stop.height() == 1) {
      throw new CommandRefused(Texts.of("debug.force.first"));
    }
    return stop.frame(0).location().method();
  }

  /** Makes the top frame return and prepares to stop in its caller. */
  public void force(Stop stop, @Nullable Value value) throws IncompatibleThreadStateException {
    Method method = returning(stop);
    ThreadReference thread = stop.thread();
    boolean isVoid = method.returnTypeName().equals("void");
    try {
      thread.forceEarlyReturn(isVoid ? thread.virtualMachine().mirrorOfVoid() : value);
    } catch (InvalidTypeException | ClassNotLoadedException e) {
      String given = value == null ? "null" : Names.simple(value.type().name());
      throw new CommandRefused(
          Texts.of(
              "debug.force.type", method.name(), Names.simple(method.returnTypeName()), given));
    } catch (NativeMethodException | InternalException | UnsupportedOperationException e) {
      throw new CommandRefused(Texts.of("debug.force.native", method.name()));
    }
    stepper.forced(thread, stop.height(), isVoid ? null : new Returned(method, value));
  }
}
