package dev.faultline.debug.jdi.bytecode;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Two versions of a class: what keeps a running JVM from replacing the one by the other. */
public final class ClassChange {

  private final ClassNode before;
  private final ClassNode after;
  private final String name;

  private ClassChange(byte[] before, byte[] after) {
    this.before = read(before);
    this.after = read(after);
    name = simple(this.after.name);
  }

  /** One line that names the first such change, null when only method bodies differ. */
  public static @Nullable String refusal(byte[] before, byte[] after) {
    String what = new ClassChange(before, after).what();
    return what == null ? null : Texts.of("debug.change", what);
  }

  private @Nullable String what() {
    if (!Objects.equals(before.superName, after.superName)) {
      return Texts.of("debug.change.super", name);
    }
    if (!before.interfaces.equals(after.interfaces)) {
      return Texts.of("debug.change.interfaces", name);
    }
    if (before.access != after.access) {
      return Texts.of("debug.change.modifiers", name);
    }
    String field = fields();
    String member = field != null ? field : methods();
    return member != null ? member : nested();
  }

  private @Nullable String fields() {
    Map<String, FieldNode> old = new LinkedHashMap<>();
    before.fields.forEach(each -> old.put(each.name, each));
    for (FieldNode each : after.fields) {
      FieldNode was = old.remove(each.name);
      if (was == null) {
        return Texts.of("debug.change.newField", name, each.name);
      }
      if (!was.desc.equals(each.desc)) {
        return Texts.of("debug.change.fieldType", each.name, name);
      }
      if (was.access != each.access) {
        return Texts.of("debug.change.fieldModifiers", each.name, name);
      }
    }
    return old.isEmpty()
        ? null
        : Texts.of("debug.change.noField", name, old.keySet().iterator().next());
  }

  private @Nullable String methods() {
    Map<String, MethodNode> old = new LinkedHashMap<>();
    before.methods.forEach(each -> old.put(each.name + each.desc, each));
    List<MethodNode> added = new ArrayList<>();
    for (MethodNode each : after.methods) {
      MethodNode was = old.remove(each.name + each.desc);
      if (was == null) {
        added.add(each);
      } else if (was.access != each.access) {
        return Texts.of("debug.change.modifiers", described(each));
      }
    }
    for (MethodNode each : added) {
      Predicate<MethodNode> sameName = was -> was.name.equals(each.name);
      return old.values().stream().anyMatch(sameName)
          ? Texts.of("debug.change.signature", described(each))
          : Texts.of("debug.change.added", name, added(each));
    }
    for (MethodNode each : old.values()) {
      return lambdaIn(each.name) != null
          ? Texts.of("debug.change.noLambda", name, lambdaIn(each.name))
          : Texts.of(
              isConstructor(each) ? "debug.change.noConstructor" : "debug.change.noMethod",
              name,
              each.name);
    }
    return null;
  }

  private String described(MethodNode method) {
    return isConstructor(method)
        ? Texts.of("debug.change.constructorOf", name)
        : Texts.of("debug.change.methodOf", method.name, name);
  }

  private static String added(MethodNode method) {
    String lambda = lambdaIn(method.name);
    if (lambda != null) {
      return Texts.of("debug.change.newLambda", lambda);
    }
    if (method.name.equals("<clinit>")) {
      return Texts.of("debug.change.newInitializer");
    }
    return isConstructor(method)
        ? Texts.of("debug.change.newConstructor")
        : Texts.of("debug.change.newMethod", method.name);
  }

  private static boolean isConstructor(MethodNode method) {
    return method.name.equals("<init>");
  }

  private static @Nullable String lambdaIn(String method) {
    String[] parts = method.split("\\$", -1);
    return method.startsWith("lambda$") && parts.length > 2
        ? parts[1].equals("new") ? Texts.of("debug.change.theConstructor") : parts[1]
        : null;
  }

  private @Nullable String nested() {
    List<String> old = orEmpty(before.nestMembers);
    List<String> now = orEmpty(after.nestMembers);
    for (String each : now) {
      if (!old.contains(each)) {
        return Texts.of("debug.change.newInner", name, simple(each));
      }
    }
    for (String each : old) {
      if (!now.contains(each)) {
        return Texts.of("debug.change.noInner", name, simple(each));
      }
    }
    boolean sameComponents = components(before).equals(components(after));
    boolean samePermits =
        orEmpty(before.permittedSubclasses).equals(orEmpty(after.permittedSubclasses));
    return sameComponents && samePermits
        ? null
        : Texts.of(samePermits ? "debug.change.components" : "debug.change.permitted", name);
  }

  private static List<String> components(ClassNode type) {
    return type.recordComponents == null
        ? List.of()
        : type.recordComponents.stream().map(each -> each.name + each.descriptor).toList();
  }

  private static List<String> orEmpty(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }

  private static String simple(String internal) {
    return internal.substring(internal.lastIndexOf('/') + 1).replace('$', '.');
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile)
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return node;
  }
}
