package dev.faultline.debug.jdi.bytecode;

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
  private static final String REST =
      ": a running JVM can only replace method bodies; restart to run the new code.";

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
    return what == null ? null : what + REST;
  }

  private @Nullable String what() {
    if (!Objects.equals(before.superName, after.superName)) {
      return name + " extends another class than before";
    }
    if (!before.interfaces.equals(after.interfaces)) {
      return name + " implements other interfaces than before";
    }
    if (before.access != after.access) {
      return name + " has other modifiers than before";
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
        return name + " has a new field `" + each.name + "`";
      }
      if (!was.desc.equals(each.desc)) {
        return "the field `" + each.name + "` of " + name + " has another type than before";
      }
      if (was.access != each.access) {
        return "the field `" + each.name + "` of " + name + " has other modifiers than before";
      }
    }
    return old.isEmpty()
        ? null
        : name + " lacks its field `" + old.keySet().iterator().next() + "`";
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
        return described(each) + " has other modifiers than before";
      }
    }
    for (MethodNode each : added) {
      Predicate<MethodNode> sameName = was -> was.name.equals(each.name);
      return old.values().stream().anyMatch(sameName)
          ? described(each) + " has another signature than before"
          : name + " has " + added(each);
    }
    for (MethodNode each : old.values()) {
      return lambdaIn(each.name) != null
          ? name + " lacks a lambda in `" + lambdaIn(each.name) + "`"
          : name
              + " lacks "
              + (isConstructor(each) ? "a constructor" : "its method `" + each.name + "`");
    }
    return null;
  }

  private String described(MethodNode method) {
    return isConstructor(method)
        ? "the constructor of " + name
        : "the method `" + method.name + "` of " + name;
  }

  private static String added(MethodNode method) {
    String lambda = lambdaIn(method.name);
    if (lambda != null) {
      return "a new lambda in `" + lambda + "`";
    }
    if (method.name.equals("<clinit>")) {
      return "a new initializer of a static field";
    }
    return isConstructor(method) ? "a new constructor" : "a new method `" + method.name + "`";
  }

  private static boolean isConstructor(MethodNode method) {
    return method.name.equals("<init>");
  }

  private static @Nullable String lambdaIn(String method) {
    String[] parts = method.split("\\$", -1);
    return method.startsWith("lambda$") && parts.length > 2
        ? parts[1].replace("new", "the constructor")
        : null;
  }

  private @Nullable String nested() {
    List<String> old = orEmpty(before.nestMembers);
    List<String> now = orEmpty(after.nestMembers);
    for (String each : now) {
      if (!old.contains(each)) {
        return name + " has a new inner class `" + simple(each) + "`";
      }
    }
    for (String each : old) {
      if (!now.contains(each)) {
        return name + " lacks its inner class `" + simple(each) + "`";
      }
    }
    boolean sameComponents = components(before).equals(components(after));
    boolean samePermits =
        orEmpty(before.permittedSubclasses).equals(orEmpty(after.permittedSubclasses));
    return sameComponents && samePermits
        ? null
        : name + " has other " + (samePermits ? "record components" : "permitted subclasses");
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
