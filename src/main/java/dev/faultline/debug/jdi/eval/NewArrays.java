package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Type;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes arrays in the stopped program. */
final class NewArrays {
  private final VirtualMachine vm;
  private final Invoker invoker;

  NewArrays(VirtualMachine vm, Invoker invoker) {
    this.vm = vm;
    this.invoker = invoker;
  }

  /** An array that holds the elements. */
  ArrayReference filled(ArrayType type, List<? extends @Nullable Value> elements) {
    ArrayReference array = type.newInstance(elements.size());
    invoker.pinned(array);
    try {
      array.setValues(new ArrayList<>(elements));
      return array;
    } catch (InvalidTypeException | ClassNotLoadedException e) {
      throw new CannotEvaluate(Texts.of("debug.eval.elements", e.getMessage()));
    }
  }

  /** The array type with this component type. */
  ArrayType typeOf(Type component) throws ProgramThrew {
    List<ReferenceType> loaded = vm.classesByName(component.name() + "[]");
    if (!loaded.isEmpty()) {
      return (ArrayType) loaded.get(0);
    }
    ClassType arrays = loaded("java.lang.reflect.Array");
    Method newInstance =
        arrays.concreteMethodByName("newInstance", "(Ljava/lang/Class;I)Ljava/lang/Object;");
    Value empty =
        invoker.invokeStatic(arrays, newInstance, List.of(classObject(component), vm.mirrorOf(0)));
    if (empty instanceof ArrayReference array) {
      return (ArrayType) array.referenceType();
    }
    throw new CannotEvaluate(Texts.of("debug.eval.noArrayOf", component.name()));
  }

  private ObjectReference classObject(Type type) {
    if (type instanceof ReferenceType reference) {
      return reference.classObject();
    }
    ClassType box = loaded(Boxes.boxOf(type.name()));
    return (ObjectReference) box.getValue(box.fieldByName("TYPE"));
  }

  private ClassType loaded(String name) {
    List<ReferenceType> found = vm.classesByName(name);
    if (found.isEmpty()) {
      throw new CannotEvaluate(Texts.of("debug.eval.notLoaded", name));
    }
    return (ClassType) found.get(0);
  }
}
