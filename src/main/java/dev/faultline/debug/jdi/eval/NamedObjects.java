package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import dev.faultline.debug.ObjectName;
import dev.faultline.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The objects that an expression calls by the number under which they were shown, such as {@code
 * Cart#7}: variables for the compiler and the interpreter.
 */
final class NamedObjects {
  private final Function<ObjectName, Optional<ObjectReference>> shown;
  private final Scope scope;
  private final Invoker invoker;
  private final Map<ObjectName, ObjectReference> objects = new LinkedHashMap<>();

  /**
   * @param scope gets the variables
   * @param invoker keeps the objects until the evaluation is over
   */
  NamedObjects(
      Function<ObjectName, Optional<ObjectReference>> shown, Scope scope, Invoker invoker) {
    this.shown = shown;
    this.scope = scope;
    this.invoker = invoker;
  }

  /**
   * Code with a variable in place of each name.
   *
   * @throws CannotEvaluate when there is no such object
   */
  String asVariables(String code) {
    return ObjectName.replace(code, this::defined);
  }

  private String defined(ObjectName name) {
    scope.define(variable(name), objects.computeIfAbsent(name, this::kept));
    return variable(name);
  }

  private ObjectReference kept(ObjectName name) {
    try {
      ObjectReference object = shown.apply(name).orElseThrow(ObjectCollectedException::new);
      invoker.pinned(object);
      return object;
    } catch (ObjectCollectedException e) {
      throw new CannotEvaluate(Texts.of("debug.value.noName", name));
    }
  }

  private static String variable(ObjectName name) {
    return "$object" + name.number();
  }

  /** By variable, the names of the types of what it holds. */
  Map<String, List<String>> types() {
    return objects.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> variable(each.getKey()),
                each -> Supertypes.all(each.getValue().referenceType())));
  }

  /** A message with the names, as they were typed, in place of the variables. */
  String named(String message) {
    String named = message;
    for (ObjectName each : objects.keySet()) {
      named =
          named.replaceAll(
              Pattern.quote(variable(each)) + "\\b", Matcher.quoteReplacement("" + each));
    }
    return named;
  }
}
