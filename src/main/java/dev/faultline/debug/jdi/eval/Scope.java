package dev.faultline.debug.jdi.eval;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidStackFrameException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that are in scope in a frame: locals and arguments, variables captured by a local
 * class, fields of {@code this} and of the instances around it, static fields of the classes
 * around. The frame is fetched anew each time, since every call makes it stale.
 */
final class Scope {
  private static final int ATTEMPTS = 10;

  private final ThreadReference thread;
  private final int depth;
  private final Map<String, @Nullable Value> facts;

  /**
   * @param facts values that have names besides those in scope
   */
  Scope(ThreadReference thread, int depth, Map<String, @Nullable Value> facts) {
    this.thread = thread;
    this.depth = depth;
    this.facts = new HashMap<>(facts);
  }

  /** Gives a value a name, besides those in scope. */
  void define(String name, Value value) {
    facts.put(name, value);
  }

  ThreadReference thread() {
    return thread;
  }

  VirtualMachine vm() {
    return thread.virtualMachine();
  }

  /** A variable that was found, with its value. */
  record Found(@Nullable Value value) {}

  /**
   * Reads from the frame. An event that a call has set off, such as the loading of a class, may be
   * let go on a moment after the call is over; JDI then takes the frame for stale, and it is
   * fetched again.
   */
  private <T> T read(Function<StackFrame, T> reader) {
    for (int attempt = 1; ; attempt++) {
      try {
        return reader.apply(thread.frame(depth));
      } catch (InvalidStackFrameException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (IncompatibleThreadStateException e) {
        throw new IllegalStateException("the stopped thread is not suspended", e);
      }
    }
  }

  @Nullable ObjectReference self() {
    return read(frame -> Optional.ofNullable(frame.thisObject())).orElse(null);
  }

  /** The class whose code runs in the frame. */
  ReferenceType place() {
    return read(frame -> frame.location().declaringType());
  }

  /** Where the frame stands, and which locals have a value there. */
  Place at() {
    return read(
        frame -> {
          Location at = frame.location();
          return new Place(
              at.declaringType(),
              at.method(),
              at.lineNumber(),
              locals(frame).stream().map(LocalVariable::name).collect(Collectors.toSet()));
        });
  }

  /** A place in code and the names of the locals that have a value there. */
  record Place(ReferenceType type, Method method, int line, Set<String> visible) {}

  /** Values of locals, of {@code this}, and of what has a name besides. */
  List<@Nullable Value> values(List<String> names) {
    return read(
        frame -> {
          Map<String, LocalVariable> locals = new HashMap<>();
          locals(frame).forEach(each -> locals.put(each.name(), each));
          List<LocalVariable> wanted =
              names.stream().filter(locals::containsKey).map(locals::get).toList();
          Map<LocalVariable, Value> held = frame.getValues(wanted);
          List<@Nullable Value> values = new ArrayList<>();
          for (String each : names) {
            values.add(
                each.equals("this")
                    ? frame.thisObject()
                    : locals.containsKey(each) ? held.get(locals.get(each)) : facts.get(each));
          }
          return values;
        });
  }

  /** The type of a local variable as Java writes it, null when there is none of that name. */
  @Nullable String typeOf(String local) {
    return read(frame -> Optional.ofNullable(local(frame, local)).map(LocalVariable::typeName))
        .orElse(null);
  }

  /** Gives a local variable a value of its type. */
  void write(String local, @Nullable Value value) {
    read(
        frame -> {
          try {
            frame.setValue(local(frame, local), value);
            return true;
          } catch (InvalidTypeException | ClassNotLoadedException e) {
            throw new CannotEvaluate(Texts.of("debug.eval.localType", local));
          }
        });
  }

  /** Finds a variable by its name, null when none is in scope. */
  @Nullable Found find(String name) {
    Found found = read(frame -> Optional.ofNullable(find(frame, name))).orElse(null);
    return found == null && facts.containsKey(name) ? new Found(facts.get(name)) : found;
  }

  private @Nullable Found find(StackFrame frame, String name) {
    LocalVariable local = local(frame, name);
    if (local != null) {
      return new Found(frame.getValue(local));
    }
    ReferenceType place = frame.location().declaringType();
    ObjectReference self = frame.thisObject();
    Found seen = self == null ? null : seen(self, place, name);
    return seen == null ? staticField(place, name) : seen;
  }

  /** A field of an object, or of one around it, that code of a class sees. */
  private static @Nullable Found seen(ObjectReference object, ReferenceType from, String name) {
    Field field = fieldOf(from, name);
    if (field != null) {
      return new Found(object.getValue(field));
    }
    Field around = outerField(from);
    return around != null && object.getValue(around) instanceof ObjectReference outer
        ? seen(outer, typeOf(around), name)
        : null;
  }

  private static @Nullable Found staticField(ReferenceType place, String name) {
    for (String around = place.name(); ; around = around.substring(0, around.lastIndexOf('$'))) {
      for (ReferenceType type : place.virtualMachine().classesByName(around)) {
        Field field = type.fieldByName(name);
        if (field != null && field.isStatic()) {
          return new Found(type.getValue(field));
        }
      }
      if (around.lastIndexOf('$') <= 0) {
        return null;
      }
    }
  }

  private static @Nullable Field fieldOf(ReferenceType type, String name) {
    Field field = type.fieldByName(name);
    return field != null ? field : type.fieldByName("val$" + name);
  }

  /** The instance around an inner class's instance. */
  static @Nullable ObjectReference outer(ObjectReference inner) {
    Field field = outerField(inner.referenceType());
    return field == null ? null : (ObjectReference) inner.getValue(field);
  }

  private static @Nullable Field outerField(ReferenceType inner) {
    return inner.fields().stream()
        .filter(each -> each.name().startsWith("this$"))
        .findFirst()
        .orElse(null);
  }

  private static ReferenceType typeOf(Field around) {
    try {
      return (ReferenceType) around.type();
    } catch (ClassNotLoadedException e) {
      throw new IllegalStateException("an object's class is not loaded: " + around, e);
    }
  }

  private static @Nullable LocalVariable local(StackFrame frame, String name) {
    return locals(frame).stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  private static List<LocalVariable> locals(StackFrame frame) {
    try {
      return frame.visibleVariables();
    } catch (AbsentInformationException e) {
      // A class compiled without local variables has none to offer.
      return List.of();
    }
  }

  /** The names a learner may have meant. */
  List<String> names() {
    List<String> names = new ArrayList<>(read(Scope::names));
    names.addAll(facts.keySet());
    return names;
  }

  private static List<String> names(StackFrame frame) {
    List<String> names = new ArrayList<>();
    locals(frame).forEach(each -> names.add(each.name()));
    boolean isStatic = frame.location().method().isStatic();
    for (Field field : frame.location().declaringType().allFields()) {
      if (!field.isSynthetic() && (field.isStatic() || !isStatic)) {
        names.add(field.name());
      }
    }
    return names.stream().distinct().toList();
  }
}
