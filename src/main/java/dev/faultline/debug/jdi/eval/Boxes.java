package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import dev.faultline.i18n.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Primitive types and the classes that box them. */
final class Boxes {
  private static final Map<String, String> BOX_OF =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "char", "java.lang.Character",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");

  private Boxes() {}

  static String boxOf(String primitive) {
    return BOX_OF.getOrDefault(primitive, primitive);
  }

  /** The primitive in a box, or the value itself when it is none. */
  static @Nullable Value unboxed(@Nullable Value value) {
    if (value instanceof ObjectReference box && BOX_OF.containsValue(box.referenceType().name())) {
      return box.getValue(box.referenceType().fieldByName("value"));
    }
    return value;
  }

  /**
   * The primitive that an operator needs.
   *
   * @throws CannotEvaluate when the value is an object
   */
  static PrimitiveValue primitive(@Nullable Value value) {
    Value unboxed = unboxed(value);
    if (unboxed instanceof PrimitiveValue primitive) {
      return primitive;
    }
    if (unboxed == null) {
      throw new WouldThrow("NullPointerException", Texts.of("debug.eval.numberNull"));
    }
    throw new CannotEvaluate(Texts.of("debug.eval.operatorType", unboxed.type().name()));
  }
}
