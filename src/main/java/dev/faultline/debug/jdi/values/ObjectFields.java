package dev.faultline.debug.jdi.values;

import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import dev.faultline.debug.VariableSnapshot.Kind;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object as children: those of the superclass first; of several with one name the
 * hidden ones carry their class.
 */
final class ObjectFields {
  private final LearnerCode code;
  private final Map<ReferenceType, List<Field>> fieldsOf = new HashMap<>();

  ObjectFields(LearnerCode code) {
    this.code = code;
  }

  Plain of(ObjectReference object) {
    return new Plain(object, fieldsOf.computeIfAbsent(object.referenceType(), this::list));
  }

  /** Those fields that classes of the learner's declare, without what the compiler added. */
  Plain own(ObjectReference object) {
    if (!code.contains(object.referenceType())) {
      return new Plain(object, List.of());
    }
    return new Plain(
        object,
        of(object).fields().stream()
            .filter(each -> code.contains(each.declaringType()) && !each.isSynthetic())
            .toList());
  }

  private List<Field> list(ReferenceType type) {
    List<Field> instance = new ArrayList<>();
    List<Field> statics = new ArrayList<>();
    for (ReferenceType t = type; t != null; t = superclass(t)) {
      List<Field> own = t.fields();
      instance.addAll(0, own.stream().filter(each -> !each.isStatic()).toList());
      if (code.contains(t)) {
        statics.addAll(
            own.stream().filter(each -> each.isStatic() && !each.isSynthetic()).toList());
      }
    }
    instance.addAll(statics);
    return instance;
  }

  private static @Nullable ReferenceType superclass(ReferenceType type) {
    return type instanceof ClassType c ? c.superclass() : null;
  }

  /** Children that are fields. */
  record Plain(ObjectReference object, List<Field> fields) implements Contents {
    @Override
    public int size() {
      return fields.size();
    }

    @Override
    public List<Child> page(int from, int count) {
      int end = (int) Math.min(fields.size(), (long) from + count);
      List<Field> shown = from >= end ? List.of() : fields.subList(from, end);
      Map<Field, Value> values = shown.isEmpty() ? Map.of() : object.getValues(shown);
      Set<String> repeated = repeatedNames();
      return shown.stream().map(field -> child(field, values.get(field), repeated)).toList();
    }

    private Child child(Field field, @Nullable Value value, Set<String> repeated) {
      ReferenceType declarer = field.declaringType();
      boolean hidden = repeated.contains(field.name()) && !declarer.equals(object.referenceType());
      String name =
          hidden ? field.name() + " (" + Names.simple(declarer.name()) + ")" : field.name();
      Kind kind = field.isStatic() ? Kind.STATIC_FIELD : Kind.FIELD;
      return new Child(name, null, kind, Names.simple(field.typeName()), value);
    }

    private Set<String> repeatedNames() {
      Set<String> seen = new HashSet<>();
      Set<String> repeated = new HashSet<>();
      fields.forEach(
          field -> {
            if (!seen.add(field.name())) {
              repeated.add(field.name());
            }
          });
      return repeated;
    }
  }
}
