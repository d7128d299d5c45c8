package dev.faultline.debug.jdi.eval;

import com.sun.jdi.IntegerValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.VoidValue;
import dev.faultline.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Converts values as Java's assignments do: widens, boxes, unboxes, narrows what fits unchanged.
 */
final class Assignments {
  private final Calls calls;
  private final Numbers numbers;

  Assignments(VirtualMachine vm, Calls calls) {
    this.calls = calls;
    numbers = new Numbers(vm);
  }

  /**
   * @param type name of the type to assign to
   * @throws CannotEvaluate when the value does not fit
   */
  @Nullable Value fitting(@Nullable Value value, String type) throws ProgramThrew {
    if (value instanceof VoidValue) {
      throw new CannotEvaluate(Texts.of("debug.eval.void"));
    }
    if (!Boxes.boxOf(type).equals(type)) {
      return primitive(value, type);
    }
    Value object = value instanceof PrimitiveValue primitive ? calls.boxed(primitive) : value;
    if (object instanceof ObjectReference reference && !Supertypes.isInstance(reference, type)) {
      throw misfit(value, type);
    }
    return object;
  }

  private Value primitive(@Nullable Value value, String type) {
    if (!(Boxes.unboxed(value) instanceof PrimitiveValue from)) {
      throw misfit(value, type);
    }
    String source = from.type().name();
    if (Numbers.widening(source, type) < 0) {
      boolean mayNarrow = from instanceof IntegerValue && value == from && !type.equals("boolean");
      Value narrowed = mayNarrow ? numbers.cast(from, type) : null;
      if (!(narrowed instanceof PrimitiveValue to) || to.longValue() != from.longValue()) {
        throw misfit(value, type);
      }
    }
    return numbers.cast(from, type);
  }

  private static CannotEvaluate misfit(@Nullable Value value, String type) {
    String given =
        value == null
            ? "null"
            : value instanceof PrimitiveValue
                ? Texts.of("debug.eval.ofType", value, value.type().name())
                : Texts.of("debug.eval.a", simple(value.type().name()));
    return new CannotEvaluate(Texts.of("debug.eval.unfit", given, simple(type)));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
