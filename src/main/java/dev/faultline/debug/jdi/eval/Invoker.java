package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InterfaceType;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.i18n.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods in the stopped thread, the other threads standing still, within a deadline for all
 * calls of one evaluation. What calls return is kept from the garbage collector until {@link
 * #unpin}.
 */
public final class Invoker {
  private static final int SINGLE = ObjectReference.INVOKE_SINGLE_THREADED;

  private final ThreadReference thread;
  private final Line line;
  private final Deadline deadline;
  private final Set<ObjectReference> pins = new LinkedHashSet<>();

  /**
   * @param thread the thread that calls are made in
   * @param line makes them
   * @param deadline ends calls that take too long
   */
  public Invoker(ThreadReference thread, Line line, Deadline deadline) {
    this.thread = thread;
    this.line = line;
    this.deadline = deadline;
  }

  /** Makes calls while their thread can be called in. */
  public interface Line {
    /** Whether the program has interrupted the thread that calls are made in. */
    boolean isInterrupted()
        throws InvalidTypeException,
            ClassNotLoadedException,
            IncompatibleThreadStateException,
            InvocationException;

    @Nullable Value make(Call call)
        throws InvalidTypeException,
            ClassNotLoadedException,
            IncompatibleThreadStateException,
            InvocationException;
  }

  /** A call. */
  @FunctionalInterface
  public interface Call {
    @Nullable Value make()
        throws InvalidTypeException,
            ClassNotLoadedException,
            IncompatibleThreadStateException,
            InvocationException;
  }

  /** Whether calls are made in a thread. */
  boolean callsIn(ThreadReference other) {
    return thread.equals(other);
  }

  @Nullable Value invoke(
      ObjectReference target, Method method, List<? extends Value> arguments, boolean isSuper)
      throws ProgramThrew {
    int options = isSuper ? SINGLE | ObjectReference.INVOKE_NONVIRTUAL : SINGLE;
    return call(() -> target.invokeMethod(thread, method, arguments, options));
  }

  @Nullable Value invokeStatic(ReferenceType type, Method method, List<? extends Value> arguments)
      throws ProgramThrew {
    return call(
        () ->
            type instanceof ClassType c
                ? c.invokeMethod(thread, method, arguments, SINGLE)
                : ((InterfaceType) type).invokeMethod(thread, method, arguments, SINGLE));
  }

  ObjectReference create(ClassType type, Method constructor, List<? extends Value> arguments)
      throws ProgramThrew {
    Value made = call(() -> type.newInstance(thread, constructor, arguments, SINGLE));
    if (made instanceof ObjectReference object) {
      return object;
    }
    throw new CannotEvaluate(Texts.of("debug.eval.constructor"));
  }

  private @Nullable Value call(Call call) throws ProgramThrew {
    boolean interrupted = false;
    try {
      deadline.requireInTime();
      interrupted = line.isInterrupted();
      Value result = line.make(begun(interrupted, call));
      requireInTime(interrupted);
      return pinned(result);
    } catch (InvocationException e) {
      requireInTime(interrupted);
      throw new ProgramThrew(pinnedObject(e.exception()));
    } catch (InvalidTypeException | ClassNotLoadedException e) {
      throw new CannotEvaluate(Texts.of("debug.eval.arguments", e.getMessage()));
    } catch (IncompatibleThreadStateException e) {
      throw new CannotEvaluate(Texts.of("debug.eval.noCall"));
    } finally {
      deadline.end();
    }
  }

  private Call begun(boolean interrupted, Call call) {
    return () -> {
      deadline.begin();
      return interrupted ? new KeptInterrupt(thread).seenBy(call) : call.make();
    };
  }

  private void requireInTime(boolean wasInterrupted) {
    deadline.end();
    if (deadline.takeInterrupt()) {
      restoreInterrupt(wasInterrupted);
    }
    deadline.requireInTime();
  }

  /** After an interrupt that was to end a call, the program finds its thread as before. */
  private void restoreInterrupt(boolean wasInterrupted) {
    if (wasInterrupted) {
      thread.interrupt();
      return;
    }
    ClassType threads =
        (ClassType) thread.virtualMachine().classesByName("java.lang.Thread").get(0);
    Method interrupted = threads.methodsByName("interrupted").get(0);
    try {
      new KeptInterrupt(thread)
          .seenBy(() -> threads.invokeMethod(thread, interrupted, List.of(), SINGLE));
    } catch (InvalidTypeException
        | ClassNotLoadedException
        | IncompatibleThreadStateException
        | InvocationException e) {
      throw new IllegalStateException("the interrupt could not be cleared", e);
    }
  }

  /** Keeps an object until the evaluation is over. */
  @Nullable Value pinned(@Nullable Value value) {
    if (value instanceof ObjectReference object) {
      return pinnedObject(object);
    }
    return value;
  }

  private ObjectReference pinnedObject(ObjectReference object) {
    if (pins.add(object)) {
      object.disableCollection();
    }
    return object;
  }

  /** Lets go of all that was kept, but for one object, which the caller keeps now. */
  void unpin(@Nullable Value kept) {
    for (ObjectReference each : pins) {
      if (!each.equals(kept)) {
        each.enableCollection();
      }
    }
  }
}
