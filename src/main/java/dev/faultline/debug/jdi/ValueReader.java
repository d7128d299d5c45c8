package dev.faultline.debug.jdi;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import com.sun.jdi.VoidValue;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns values of the stopped program into snapshots, without running any of its code. */
final class ValueReader {
  private static final int RECORD_SHOWN = 8;

  private final ObjectNumbers numbers;
  private final ObjectFields fields;

  ValueReader(ObjectNumbers numbers, ObjectFields fields) {
    this.numbers = numbers;
    this.fields = fields;
  }

  ValueSnapshot read(@Nullable Value value, HandleTable handles) {
    if (value == null) {
      return new ValueSnapshot("null", "null", 0, null, 0);
    }
    if (value instanceof PrimitiveValue primitive) {
      return new ValueSnapshot(Literals.primitive(primitive), primitive.type().name(), 0, null, 0);
    }
    if (value instanceof ObjectReference object) {
      return object(object, handles);
    }
    return new ValueSnapshot(
        value instanceof VoidValue ? "void" : value.toString(), "void", 0, null, 0);
  }

  private ValueSnapshot object(ObjectReference object, HandleTable handles) {
    String type = Names.simple(object.referenceType().name());
    long number = numbers.of(object);
    if (object instanceof StringReference string) {
      String text = Literals.string(KnownScalars.beginning(string));
      return new ValueSnapshot(text, type, number, handles.add(object), 0);
    }
    String scalar = scalar(object);
    if (scalar != null) {
      return new ValueSnapshot(scalar, type, number, null, 0);
    }
    Contents contents = contents(object);
    int count = contents.size();
    return new ValueSnapshot(
        text(object, type, number, contents),
        type,
        number,
        count == 0 ? null : handles.add(object),
        count);
  }

  private static @Nullable String scalar(ObjectReference object) {
    try {
      if (object instanceof ClassObjectReference type) {
        return Names.simple(type.reflectedType().name()) + ".class";
      }
      if (object.referenceType() instanceof ClassType type && type.isEnum()) {
        return Fields.string(object, "name");
      }
      return KnownScalars.read(object);
    } catch (Fields.UnexpectedShape e) {
      // Another JDK's class: shown field by field.
      return null;
    }
  }

  private String text(ObjectReference object, String type, long number, Contents contents) {
    if (object instanceof ArrayReference array) {
      String element = type.substring(0, type.length() - 2);
      int dimensions = element.indexOf('[');
      return dimensions < 0
          ? element + "[" + array.length() + "]"
          : element.substring(0, dimensions)
              + "["
              + array.length()
              + "]"
              + element.substring(dimensions);
    }
    if (contents instanceof ObjectFields.Plain plain) {
      boolean isRecord =
          object.referenceType() instanceof ClassType c
              && c.superclass() != null
              && c.superclass().name().equals("java.lang.Record");
      return isRecord ? type + recordText(plain) : type + "#" + number;
    }
    if (object.referenceType().name().equals("java.util.Optional")) {
      Contents.Child inside = contents.page(0, 1).get(0);
      return inside.value() == null ? "Optional.empty" : "Optional[" + brief(inside.value()) + "]";
    }
    return type + " (size " + contents.size() + ")";
  }

  private String recordText(ObjectFields.Plain components) {
    return components.page(0, RECORD_SHOWN).stream()
        .filter(each -> each.kind() == VariableSnapshot.Kind.FIELD)
        .map(each -> each.name() + "=" + brief(each.value()))
        .collect(Collectors.joining(", ", "[", components.size() > RECORD_SHOWN ? ", …]" : "]"));
  }

  /** A value inside another's text: no object is opened there. */
  private String brief(@Nullable Value value) {
    if (value instanceof PrimitiveValue primitive) {
      return Literals.primitive(primitive);
    }
    if (value instanceof StringReference string) {
      return Literals.string(KnownScalars.beginning(string));
    }
    if (value instanceof ObjectReference object) {
      String scalar = scalar(object);
      return scalar != null
          ? scalar
          : Names.simple(object.referenceType().name()) + "#" + numbers.of(object);
    }
    return "null";
  }

  /** What a learner sees inside the object. */
  Contents contents(ObjectReference object) {
    if (object instanceof ArrayReference array) {
      return new ArrayContents(array, 0, array.length());
    }
    if (object instanceof StringReference) {
      return new ListedContents(List.of());
    }
    try {
      Contents known = KnownCollections.read(object);
      return known != null ? known : fields.of(object);
    } catch (Fields.UnexpectedShape e) {
      // Another JDK's class: shown field by field.
      return fields.of(object);
    }
  }

  /** Reads a page of children. */
  List<VariableSnapshot> page(Contents contents, int from, int count, HandleTable handles) {
    return contents.page(from, count).stream()
        .map(
            child ->
                new VariableSnapshot(
                    child.name() != null ? child.name() : read(child.key(), handles).text(),
                    child.kind(),
                    child.declaredType(),
                    read(child.value(), handles),
                    false))
        .toList();
  }
}
