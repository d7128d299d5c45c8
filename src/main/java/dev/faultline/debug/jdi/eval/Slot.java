package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import dev.faultline.i18n.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A place in an object that can be given a new value. */
public sealed interface Slot {
  String OBJECT = "java.lang.Object";

  /** Name of the type that a value must fit. */
  String type();

  /** A field, of the object or of its class. */
  record OfField(ObjectReference object, Field field) implements Slot {
    @Override
    public String type() {
      return field.typeName();
    }
  }

  /** An element of an array. */
  record OfArray(ArrayReference array, int index) implements Slot {
    @Override
    public String type() {
      return ((ArrayType) array.referenceType()).componentTypeName();
    }
  }

  /** An element of a list. */
  record OfList(ObjectReference list, int index) implements Slot {
    @Override
    public String type() {
      return OBJECT;
    }
  }

  /** The value that a map has for a key. */
  record OfMap(ObjectReference map, @Nullable Value key) implements Slot {
    @Override
    public String type() {
      return OBJECT;
    }
  }

  /** Sets it; lists and maps are asked to do it themselves. */
  static void set(Slot slot, @Nullable Value value, Invoker invoker) throws ProgramThrew {
    try {
      if (slot instanceof OfField at) {
        setField(at, value);
      } else if (slot instanceof OfArray at) {
        at.array().setValue(at.index(), value);
      } else if (slot instanceof OfList at) {
        VirtualMachine vm = at.list().virtualMachine();
        call(at.list(), "set", invoker, vm.mirrorOf(at.index()), value);
      } else if (slot instanceof OfMap at) {
        call(at.map(), "put", invoker, at.key(), value);
      }
    } catch (InvalidTypeException | ClassNotLoadedException e) {
      throw new CannotEvaluate(Texts.of("debug.eval.slotType", slot.type()));
    }
  }

  private static void setField(OfField at, @Nullable Value value)
      throws InvalidTypeException, ClassNotLoadedException {
    Field field = at.field();
    if (field.isFinal()) {
      throw new CannotEvaluate(Texts.of("debug.eval.final", field.name()));
    }
    if (!field.isStatic()) {
      at.object().setValue(field, value);
    } else if (field.declaringType() instanceof ClassType type) {
      type.setValue(field, value);
    }
  }

  private static void call(
      ObjectReference object, String name, Invoker invoker, @Nullable Value... arguments)
      throws ProgramThrew {
    ReferenceType type = object.referenceType();
    var method =
        type.methodsByName(name).stream()
            .filter(each -> !each.isAbstract() && each.argumentTypeNames().size() == 2)
            .filter(each -> each.argumentTypeNames().get(1).equals(OBJECT))
            .findFirst()
            .orElseThrow(
                () -> new CannotEvaluate(Texts.of("debug.eval.unchangeable", type.name())));
    invoker.invoke(object, method, Arrays.asList(arguments), false);
  }
}
