package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import com.sun.jdi.VoidValue;
import dev.faultline.debug.ObjectName;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.loop.SideThread;
import dev.faultline.debug.jdi.program.LearnerCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns values of the stopped program into snapshots, without running any of its code. */
public final class ValueReader {
  private final ObjectNumbers numbers = new ObjectNumbers();
  private final ObjectFields fields;
  private final ValueText texts;
  private final Foreseen<ObjectReference, @Nullable Contents> collections =
      new Foreseen<>(KnownCollections::read);

  public ValueReader(LearnerCode code) {
    fields = new ObjectFields(code);
    texts = new ValueText(numbers, fields, new LambdaOrigins(code));
  }

  /** A stop is about to be read; what was read at the last one is asked for on the side. */
  public void begin(SideThread side) {
    collections.begin(side);
  }

  /** The stop is read. */
  public void end() {
    collections.end();
  }

  /** A value in one line, with a handle where it can be opened. */
  public ValueSnapshot read(@Nullable Value value, HandleTable handles) {
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

  /** The object that was shown under a name and has not been collected since. Thread-safe. */
  public Optional<ObjectReference> named(ObjectName name) {
    return numbers
        .object(name.number())
        .filter(object -> !object.isCollected())
        .filter(object -> ValueText.type(object).equals(name.type()));
  }

  private ValueSnapshot object(ObjectReference object, HandleTable handles) {
    long number = numbers.of(object);
    String type = ValueText.type(object);
    String whole = object instanceof StringReference string ? texts.string(string) : null;
    String scalar = whole != null ? whole : texts.scalar(object);
    if (scalar != null) {
      return new ValueSnapshot(scalar, type, number, handles.add(object), 0);
    }
    return Unreadable.orElse(
        () -> withParts(object, contents(object), handles),
        () -> withParts(object, fields.of(object), handles));
  }

  private ValueSnapshot withParts(ObjectReference object, Contents contents, HandleTable handles) {
    return new ValueSnapshot(
        texts.object(object, contents),
        ValueText.type(object),
        numbers.of(object),
        handles.add(object),
        contents.size());
  }

  ObjectFields fields() {
    return fields;
  }

  /** The object with its fields as children. */
  public ValueSnapshot raw(ObjectReference object, HandleTable handles) {
    if (object instanceof ArrayReference) {
      return object(object, handles);
    }
    String type = ValueText.type(object);
    return new ValueSnapshot(
        texts.name(object, type),
        type,
        numbers.of(object),
        handles.add(new HandleTable.Shown(object, true)),
        fields.of(object).size());
  }

  /** What a learner sees inside the object. */
  Contents contents(ObjectReference object) {
    if (object instanceof ArrayReference array) {
      return ArrayContents.of(array);
    }
    if (texts.isOneValue(object)) {
      return new ListedContents(List.of());
    }
    return Unreadable.orElse(() -> known(object), () -> fields.of(object));
  }

  private Contents known(ObjectReference object) {
    if (isThrowable(object)) {
      return ThrowableContents.of(object, fields.own(object));
    }
    Contents known = collections.ask(object);
    if (known == null) {
      return fields.of(object);
    }
    Contents own = fields.own(object);
    return own.size() == 0 ? known : new DerivedContents.Joined(own, known);
  }

  private static boolean isThrowable(ObjectReference object) {
    ClassType type = object.referenceType() instanceof ClassType c ? c : null;
    while (type != null && !type.name().equals("java.lang.Throwable")) {
      type = type.superclass();
    }
    return type != null;
  }

  /** Reads a page of children. */
  public List<VariableSnapshot> page(
      HandleTable.Shown shown, int from, int count, HandleTable handles) {
    ObjectReference object = shown.object();
    boolean fieldsOnly = shown.raw() && !(object instanceof ArrayReference);
    List<Contents.Child> children =
        Unreadable.orElse(
            () -> (fieldsOnly ? fields.of(object) : contents(object)).page(from, count),
            () -> fields.of(object).page(from, count));
    return children.stream().map(child -> variable(child, handles)).toList();
  }

  private VariableSnapshot variable(Contents.Child child, HandleTable handles) {
    String name = child.name();
    return new VariableSnapshot(
        name != null ? name : read(child.key(), handles).text(),
        child.kind(),
        child.declaredType(),
        read(child.value(), handles),
        false);
  }
}
