package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.program.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in one line. */
final class ValueText {
  private static final int RECORD_SHOWN = 8;
  private static final int RECORD_DEPTH = 2;
  private static final int STRINGS_KNOWN = 5_000;

  private final ObjectNumbers numbers;
  private final ObjectFields fields;
  private final LambdaOrigins lambdas;

  /** Strings never change. */
  private final Map<StringReference, String> strings =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StringReference, String> eldest) {
          return size() > STRINGS_KNOWN;
        }
      };

  ValueText(ObjectNumbers numbers, ObjectFields fields, LambdaOrigins lambdas) {
    this.numbers = numbers;
    this.fields = fields;
    this.lambdas = lambdas;
  }

  /** Simple name of an object's class. */
  static String type(ObjectReference object) {
    return object instanceof StringReference
        ? "String"
        : Names.simple(object.referenceType().name());
  }

  String string(StringReference string) {
    String known = strings.get(string);
    if (known == null) {
      known = Literals.string(StringTexts.beginning(string));
      strings.put(string, known);
    }
    return known;
  }

  /** The text of an object that is seen as one value, null when it has parts. */
  @Nullable String scalar(ObjectReference object) {
    return Unreadable.<@Nullable String>orElse(
        () -> {
          if (object instanceof ClassObjectReference type) {
            return Names.simple(type.reflectedType().name()) + ".class";
          }
          return isEnum(object.referenceType())
              ? Fields.string(object, "name")
              : KnownScalars.read(object);
        },
        () -> null);
  }

  /** Whether it has no parts. */
  boolean isOneValue(ObjectReference object) {
    return object instanceof StringReference || scalar(object) != null;
  }

  /** A constant with a body has a class of its own. */
  private static boolean isEnum(ReferenceType type) {
    return type instanceof ClassType c
        && (c.isEnum() || (c.superclass() != null && c.superclass().isEnum()));
  }

  /** The text of an object that has parts. */
  String object(ObjectReference object, Contents contents) {
    return object(object, contents, RECORD_DEPTH);
  }

  private String object(ObjectReference object, Contents contents, int depth) {
    String type = type(object);
    if (object instanceof ArrayReference array) {
      return array(type, array.length());
    }
    if (contents instanceof HeldContents held) {
      return held(held, depth);
    }
    if (contents instanceof ObjectFields.Plain plain) {
      return isRecord(object) && depth > 0
          ? type + record(plain, depth - 1)
          : name(object, type) + detail(object);
    }
    return contents instanceof ThrowableContents thrown
        ? name(object, type) + thrown.measure()
        : type + " " + contents.measure();
  }

  /** The class and number of an object, in whatever way its parts are shown. */
  String name(ObjectReference object, String type) {
    return type + "#" + numbers.of(object);
  }

  private String detail(ObjectReference object) {
    if (object instanceof ThreadReference thread) {
      return " " + Literals.string(thread.name());
    }
    return LambdaOrigins.isLambda(object.referenceType()) ? " (" + lambdas.of(object) + ")" : "";
  }

  private static String array(String type, int length) {
    String element = type.substring(0, type.length() - 2);
    int dimensions = element.indexOf('[');
    return dimensions < 0
        ? element + "[" + length + "]"
        : element.substring(0, dimensions) + "[" + length + "]" + element.substring(dimensions);
  }

  private String held(HeldContents held, int depth) {
    return held.children().stream()
        .map(each -> brief(each.value(), depth - 1))
        .collect(Collectors.joining("=", held.before(), held.after()));
  }

  private static boolean isRecord(ObjectReference object) {
    return object.referenceType() instanceof ClassType c
        && c.superclass() != null
        && c.superclass().name().equals("java.lang.Record");
  }

  private String record(ObjectFields.Plain components, int depth) {
    return components.page(0, RECORD_SHOWN).stream()
        .filter(each -> each.kind() == VariableSnapshot.Kind.FIELD)
        .map(each -> each.name() + "=" + brief(each.value(), depth))
        .collect(Collectors.joining(", ", "[", components.size() > RECORD_SHOWN ? ", …]" : "]"));
  }

  /** A value inside another's text. */
  private String brief(@Nullable Value value, int depth) {
    if (value instanceof PrimitiveValue primitive) {
      return Literals.primitive(primitive);
    }
    if (value instanceof StringReference string) {
      return string(string);
    }
    if (value instanceof ObjectReference object) {
      String scalar = scalar(object);
      return scalar != null ? scalar : nested(object, depth);
    }
    return "null";
  }

  private String nested(ObjectReference object, int depth) {
    return depth > 0 && isRecord(object)
        ? object(object, fields.of(object), depth)
        : name(object, type(object));
  }
}
