package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of JDK objects by name, so that no code of the program runs. Of an object whose
 * class extends one of the JDK's the JDK's fields are meant, also where its own class has one of
 * the same name.
 */
public final class Fields {
  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private Fields() {}

  /**
   * @throws UnexpectedShape when the class has no such field in this JDK
   */
  public static @Nullable Value value(ObjectReference object, String name) {
    return object.getValue(field(object, name));
  }

  private static Field field(ObjectReference object, String name) {
    ReferenceType type = jdkPart(object.referenceType());
    Field field = type == null ? null : declared(type, name);
    if (field == null) {
      throw new UnexpectedShape(object.referenceType().name() + "." + name);
    }
    return field;
  }

  /** What JDI finds by the name, without its making a table of all fields first. */
  private static @Nullable Field declared(ReferenceType type, String name) {
    for (ReferenceType t = type; t != null; t = t instanceof ClassType c ? c.superclass() : null) {
      for (Field each : t.fields()) {
        if (each.name().equals(name)) {
          return each;
        }
      }
    }
    return null;
  }

  /** The nearest class of the JDK that a class is or extends. */
  static @Nullable ReferenceType jdkPart(ReferenceType type) {
    ReferenceType part = type;
    while (part != null && !isOfJdk(part)) {
      part = part instanceof ClassType c ? c.superclass() : null;
    }
    return part;
  }

  static boolean isOfJdk(ReferenceType type) {
    String name = type.name();
    return JDK.stream().anyMatch(name::startsWith);
  }

  /** Several fields at once, in the order of their names. */
  static List<@Nullable Value> values(ObjectReference object, String... names) {
    List<Field> fields = Stream.of(names).map(name -> field(object, name)).toList();
    Map<Field, Value> values = object.getValues(fields);
    return fields.stream().<@Nullable Value>map(values::get).toList();
  }

  /** The object that a field holds, null when it holds none. */
  public static @Nullable ObjectReference object(ObjectReference object, String name) {
    return (ObjectReference) value(object, name);
  }

  /** The object that a field holds; {@link UnexpectedShape} when it holds none. */
  public static ObjectReference required(ObjectReference object, String name) {
    ObjectReference found = object(object, name);
    if (found == null) {
      throw new UnexpectedShape(object.referenceType().name() + "." + name + " is null");
    }
    return found;
  }

  static ArrayReference array(ObjectReference object, String name) {
    return (ArrayReference) required(object, name);
  }

  /** The value of an {@code int} field. */
  public static int number(ObjectReference object, String name) {
    return (int) wide(object, name);
  }

  static long wide(ObjectReference object, String name) {
    return primitive(object, name).longValue();
  }

  static boolean flag(ObjectReference object, String name) {
    return primitive(object, name).booleanValue();
  }

  static PrimitiveValue primitive(ObjectReference object, String name) {
    if (value(object, name) instanceof PrimitiveValue primitive) {
      return primitive;
    }
    throw new UnexpectedShape(object.referenceType().name() + "." + name);
  }

  /** The text of a field, cut when it is long; empty for null. */
  public static String string(ObjectReference object, String name) {
    return value(object, name) instanceof StringReference text ? StringTexts.beginning(text) : "";
  }

  /** The class is not built as this reader knows it: its plain fields are shown instead. */
  static final class UnexpectedShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedShape(String where) {
      super(where);
    }
  }
}
