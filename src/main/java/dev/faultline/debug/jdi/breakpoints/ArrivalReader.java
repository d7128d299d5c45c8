package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VoidValue;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.MethodExitEvent;
import com.sun.jdi.event.ModificationWatchpointEvent;
import com.sun.jdi.event.WatchpointEvent;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.VariableSnapshot.Kind;
import dev.faultline.debug.jdi.breakpoints.Arrival.Fact;
import dev.faultline.debug.jdi.program.LearnerCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from an event who has arrived at a breakpoint's place, and with what. */
public final class ArrivalReader {
  private static final int CHUNK = 64;

  private final LearnerCode code;

  public ArrivalReader(LearnerCode code) {
    this.code = code;
  }

  /** The arrival that an event tells of, null when it is none. */
  public @Nullable Arrival read(Event event, BreakpointPlace place)
      throws IncompatibleThreadStateException {
    if (event instanceof BreakpointEvent reached) {
      return new Arrival(place, reached.thread(), 0, List.of());
    } else if (event instanceof MethodExitEvent left) {
      return new Arrival(place, left.thread(), 0, returned(left.method(), left.returnValue()));
    } else if (event instanceof WatchpointEvent watched) {
      return new Arrival(place, watched.thread(), 0, field(watched));
    } else if (event instanceof ExceptionEvent thrown
        && place instanceof BreakpointPlace.Thrown asked) {
      return thrown(thrown, asked);
    }
    return null;
  }

  private static List<Fact> returned(Method method, Value value) {
    return value instanceof VoidValue
        ? List.of()
        : List.of(new Fact("returned", Kind.RETURN_VALUE, method.returnTypeName(), value));
  }

  private static List<Fact> field(WatchpointEvent event) {
    Field field = event.field();
    Kind kind = field.isStatic() ? Kind.STATIC_FIELD : Kind.FIELD;
    Value current = event.valueCurrent();
    return event instanceof ModificationWatchpointEvent change
        ? List.of(
            new Fact("oldValue", kind, field.typeName(), current),
            new Fact("newValue", kind, field.typeName(), change.valueToBe()))
        : List.of(new Fact("value", kind, field.typeName(), current));
  }

  private @Nullable Arrival thrown(ExceptionEvent event, BreakpointPlace.Thrown place)
      throws IncompatibleThreadStateException {
    Location catcher = event.catchLocation();
    int depth = depthBefore(event.thread(), catcher);
    if (depth < 0 || !(catcher == null ? place.uncaught() : place.caught())) {
      return null;
    }
    ObjectReference exception = event.exception();
    Fact fact = new Fact("exception", Kind.SYNTHETIC, exception.referenceType().name(), exception);
    return new Arrival(place, event.thread(), depth, List.of(fact));
  }

  /** How deep the learner's first frame lies that the exception reaches; -1 if it reaches none. */
  private int depthBefore(ThreadReference thread, @Nullable Location catcher)
      throws IncompatibleThreadStateException {
    int count = thread.frameCount();
    for (int from = 0; from < count; from += CHUNK) {
      List<StackFrame> frames = thread.frames(from, Math.min(CHUNK, count - from));
      for (int i = 0; i < frames.size(); i++) {
        Location at = frames.get(i).location();
        if (code.shows(at)) {
          return from + i;
        }
        if (catcher != null && at.method().equals(catcher.method())) {
          return -1;
        }
      }
    }
    return -1;
  }
}
