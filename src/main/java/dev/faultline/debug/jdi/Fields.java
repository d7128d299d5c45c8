package dev.faultline.debug.jdi;

import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import org.jspecify.annotations.Nullable;

/** Reads fields of JDK objects by name, so that no code of the program runs. */
final class Fields {
  private Fields() {}

  /**
   * @throws UnexpectedShape when the class has no such field in this JDK
   */
  static @Nullable Value value(ObjectReference object, String name) {
    Field field = object.referenceType().fieldByName(name);
    if (field == null) {
      throw new UnexpectedShape(object.referenceType().name() + "." + name);
    }
    return object.getValue(field);
  }

  static @Nullable ObjectReference object(ObjectReference object, String name) {
    return (ObjectReference) value(object, name);
  }

  static ObjectReference required(ObjectReference object, String name) {
    ObjectReference found = object(object, name);
    if (found == null) {
      throw new UnexpectedShape(object.referenceType().name() + "." + name + " is null");
    }
    return found;
  }

  static int number(ObjectReference object, String name) {
    return (int) wide(object, name);
  }

  static long wide(ObjectReference object, String name) {
    if (value(object, name) instanceof PrimitiveValue primitive) {
      return primitive.longValue();
    }
    throw new UnexpectedShape(object.referenceType().name() + "." + name);
  }

  static String string(ObjectReference object, String name) {
    return value(object, name) instanceof StringReference text ? text.value() : "";
  }

  /** The class is not built as this reader knows it: its plain fields are shown instead. */
  static final class UnexpectedShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedShape(String where) {
      super(where);
    }
  }
}
