package dev.faultline.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Finds which member a reference in a class file means. */
final class Members {
  private final Function<String, byte @Nullable []> classFiles;
  private final Map<String, Optional<ClassNode>> read = new HashMap<>();

  /**
   * @param classFiles class files by internal name, null for an unknown class
   */
  Members(Function<String, byte @Nullable []> classFiles) {
    this.classFiles = classFiles;
  }

  /** A member. */
  record Member(String declarer, int access) {
    boolean isPrivate() {
      return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    boolean isProtected() {
      return (access & Opcodes.ACC_PROTECTED) != 0;
    }

    boolean isPublic() {
      return (access & Opcodes.ACC_PUBLIC) != 0;
    }
  }

  Optional<Member> find(String owner, String name, String descriptor) {
    Optional<ClassNode> type = type(owner);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Member> own = own(type.get(), name, descriptor);
    if (own.isPresent() || name.equals("<init>")) {
      return own;
    }
    for (String each : parents(type.get())) {
      Optional<Member> inherited = find(each, name, descriptor);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  private static Optional<Member> own(ClassNode type, String name, String descriptor) {
    if (descriptor.startsWith("(")) {
      return type.methods.stream()
          .filter(each -> each.name.equals(name) && each.desc.equals(descriptor))
          .findFirst()
          .map(each -> new Member(type.name, each.access));
    }
    return type.fields.stream()
        .filter(each -> each.name.equals(name) && each.desc.equals(descriptor))
        .findFirst()
        .map(each -> new Member(type.name, each.access));
  }

  boolean isSubclass(String type, String ancestor) {
    return type.equals(ancestor)
        || type(type)
            .map(each -> parents(each).stream().anyMatch(p -> isSubclass(p, ancestor)))
            .orElse(false);
  }

  boolean areNestmates(String type, String other) {
    return nestHost(type).equals(nestHost(other));
  }

  private String nestHost(String name) {
    return type(name).map(each -> each.nestHostClass).orElse(name);
  }

  boolean isPublic(String type) {
    return type(type).map(each -> (each.access & Opcodes.ACC_PUBLIC) != 0).orElse(true);
  }

  private static List<String> parents(ClassNode type) {
    List<String> parents = new ArrayList<>();
    if (type.superName != null) {
      parents.add(type.superName);
    }
    parents.addAll(type.interfaces);
    return parents;
  }

  private Optional<ClassNode> type(String name) {
    return read.computeIfAbsent(
        name,
        each -> {
          byte[] bytes = classFiles.apply(each);
          return bytes == null ? Optional.empty() : Optional.of(node(bytes));
        });
  }

  private static ClassNode node(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return node;
  }
}
