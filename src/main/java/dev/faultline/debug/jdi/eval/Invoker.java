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
  private final boolean callable;
  private final Deadline deadline;
  private final Set<ObjectReference> pins = new LinkedHashSet<>();

  /**
   * @param callable whether an event suspended the thread, without which JDI cannot call
   * @param deadline ends calls that take too long
   */
  public Invoker(ThreadReference thread, boolean callable, Deadline deadline) {
    this.thread = thread;
    this.callable = callable;
    this.deadline = deadline;
  }

  /** A call. */
  private interface Call {
    @Nullable Value make()
        throws InvalidTypeException,
            ClassNotLoadedException,
            IncompatibleThreadStateException,
            InvocationException;
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
    throw new CannotEvaluate("the constructor returned nothing");
  }

  private @Nullable Value call(Call call) throws ProgramThrew {
    if (!callable) {
      throw new CannotEvaluate(
          "a paused program cannot be called into; step once, then this can be evaluated");
    }
    try {
      deadline.begin();
      Value result = call.make();
      requireInTime();
      return pinned(result);
    } catch (InvocationException e) {
      requireInTime();
      throw new ProgramThrew(pinnedObject(e.exception()));
    } catch (InvalidTypeException | ClassNotLoadedException e) {
      throw new CannotEvaluate("the arguments do not fit: " + e.getMessage());
    } catch (IncompatibleThreadStateException e) {
      throw new CannotEvaluate("this thread cannot be called into here; step once first");
    } finally {
      deadline.end();
    }
  }

  private void requireInTime() {
    deadline.end();
    if (deadline.takeInterrupt()) {
      clearInterrupt();
    }
    deadline.requireInTime();
  }

  /** The program shall not find its thread interrupted. */
  private void clearInterrupt() {
    ClassType threads =
        (ClassType) thread.virtualMachine().classesByName("java.lang.Thread").get(0);
    try {
      threads.invokeMethod(thread, threads.methodsByName("interrupted").get(0), List.of(), SINGLE);
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
