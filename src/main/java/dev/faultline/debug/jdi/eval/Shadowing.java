package dev.faultline.debug.jdi.eval;

import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import dev.faultline.i18n.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which field a name means, where a class and those above it have several of one name. */
final class Shadowing {
  private Shadowing() {}

  /**
   * The one field of an object that has a name, null when there is none.
   *
   * @throws CannotEvaluate when there are several: Java goes by the declared type, which only the
   *     compiler knows
   */
  static @Nullable Field only(ObjectReference object, String name) {
    ReferenceType type = object.referenceType();
    List<Field> named = type.allFields().stream().filter(each -> each.name().equals(name)).toList();
    if (named.size() > 1) {
      List<String> declarers = named.stream().map(each -> each.declaringType().name()).toList();
      throw new CannotEvaluate(
          Texts.of("debug.eval.severalFields", name, String.join(", ", declarers)));
    }
    return named.isEmpty() ? null : named.get(0);
  }
}
