package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Contents.Child;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects of the JDK that stand for another one: optionals, references, futures, entries. */
final class KnownHolders {
  private KnownHolders() {}

  static void addTo(Map<String, Function<ObjectReference, Contents>> known) {
    known.put("java.util.Optional", o -> optional("Optional", Fields.value(o, "value")));
    for (String kind : List.of("Int", "Long", "Double")) {
      String name = "Optional" + kind;
      known.put(
          "java.util." + name,
          o -> optional(name, Fields.flag(o, "isPresent") ? Fields.value(o, "value") : null));
    }
    known.put(
        "java.util.concurrent.atomic.AtomicReference",
        o -> held("AtomicReference[", "value", Fields.value(o, "value"), "]"));
    for (String kind : List.of("Weak", "Soft")) {
      known.put("java.lang.ref." + kind + "Reference", o -> reference(kind + "Reference", o));
    }
    known.put("java.util.concurrent.CompletableFuture", KnownHolders::future);
    entries(known);
  }

  private static void entries(Map<String, Function<ObjectReference, Contents>> known) {
    for (String type :
        List.of(
            "HashMap$Node",
            "Hashtable$Entry",
            "TreeMap$Entry",
            "KeyValueHolder",
            "AbstractMap$SimpleEntry",
            "AbstractMap$SimpleImmutableEntry")) {
      known.put("java.util." + type, o -> entry(o, "value"));
    }
    for (String type : List.of("Node", "MapEntry")) {
      known.put("java.util.concurrent.ConcurrentHashMap$" + type, o -> entry(o, "val"));
    }
    known.put(
        "java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntry",
        o -> KnownCollections.read(Fields.required(o, "e")));
  }

  /** Classes that extend it have more to show than what it refers to. */
  private static Contents reference(String kind, ObjectReference reference) {
    if (!reference.referenceType().name().equals("java.lang.ref." + kind)) {
      throw new Fields.UnexpectedShape(reference.referenceType().name());
    }
    return held(kind + "[", "referent", Fields.value(reference, "referent"), "]");
  }

  private static Contents entry(ObjectReference entry, String value) {
    return new HeldContents(
        "",
        List.of(
            Child.part("key", Fields.value(entry, "key")),
            Child.part("value", Fields.value(entry, value))),
        "");
  }

  private static Contents optional(String kind, @Nullable Value value) {
    return value == null
        ? new HeldContents(kind + ".empty", List.of(), "")
        : held(kind + "[", "value", value, "]");
  }

  private static Contents future(ObjectReference future) {
    String kind = "CompletableFuture";
    Value result = Fields.value(future, "result");
    if (result == null) {
      return new HeldContents(kind + " (not completed)", List.of(), "");
    }
    if (result instanceof ObjectReference object
        && object.referenceType().name().endsWith("CompletableFuture$AltResult")) {
      Value failure = Fields.value(object, "ex");
      return failure == null
          ? held(kind + "[", "value", null, "]")
          : held(kind + " (failed: ", "exception", failure, ")");
    }
    return held(kind + "[", "value", result, "]");
  }

  private static Contents held(String before, String name, @Nullable Value value, String after) {
    return new HeldContents(before, List.of(Child.part(name, value)), after);
  }
}
