package dev.faultline.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Cuts a snippet's method out of the class that it was compiled in. It goes to a class of its own,
 * to be a nestmate of that class. The lambdas in it go to another, since not every JVM lets lambdas
 * live in a hidden class; the anonymous and local classes of the snippet get new names; what these
 * may not access in the program they reach through the agent. Copies of the program's local classes
 * become these classes again.
 */
final class SnippetCutter {
  private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";

  private final Map<String, ClassNode> compiled = new HashMap<>();
  private final ClassNode host;
  private final String runName;
  private final Members members;
  private final Map<String, String> renamed = new HashMap<>();
  private final List<ClassNode> helpers = new ArrayList<>();

  /**
   * @param classes what javac made, by binary name
   * @param host internal name of the class that holds the snippet's method
   * @param copies binary names of the program's local classes that were copied, by simple name
   * @param members members of the program's classes and of those it needs
   */
  SnippetCutter(
      Map<String, byte[]> classes,
      String host,
      Map<String, String> copies,
      String runName,
      Members members) {
    classes.forEach((name, bytes) -> compiled.put(name.replace('.', '/'), node(bytes)));
    this.host = Objects.requireNonNull(compiled.get(host));
    this.runName = runName;
    this.members = members;
    List<String> roots =
        compiled.values().stream().filter(this::isInSnippet).map(each -> each.name).toList();
    for (ClassNode each : compiled.values()) {
      Optional<String> root = roots.stream().filter(r -> isWithin(each.name, r)).findFirst();
      if (root.isPresent()) {
        sort(each, root.get(), copies);
      } else if ((each.access & Opcodes.ACC_SYNTHETIC) != 0) {
        helper(each);
      }
    }
    helpers.sort(Comparator.comparing((ClassNode each) -> height(each)).thenComparing(n -> n.name));
  }

  private static ClassNode node(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }

  private boolean isInSnippet(ClassNode type) {
    return host.name.equals(type.outerClass) && SnippetSource.METHOD.equals(type.outerMethod);
  }

  private static boolean isWithin(String name, String root) {
    return name.equals(root) || name.startsWith(root + "$");
  }

  private void sort(ClassNode type, String root, Map<String, String> copies) {
    String original = copies.get(simpleName(root));
    if (original != null) {
      renamed.put(type.name, original.replace('.', '/') + type.name.substring(root.length()));
    } else {
      helper(type);
    }
  }

  private void helper(ClassNode type) {
    helpers.add(type);
    String simple = type.name.substring(type.name.lastIndexOf('$') + 1);
    renamed.put(type.name, runName + "$" + helpers.size() + "$" + simple);
  }

  private String simpleName(String root) {
    for (InnerClassNode each : Objects.requireNonNull(compiled.get(root)).innerClasses) {
      if (each.name.equals(root) && each.innerName != null) {
        return each.innerName;
      }
    }
    return "";
  }

  /** A class comes after the classes of the snippet that it extends. */
  private int height(ClassNode type) {
    int height = 0;
    for (ClassNode each : helpers) {
      if (each.name.equals(type.superName) || type.interfaces.contains(each.name)) {
        height = Math.max(height, 1 + height(each));
      }
    }
    return height;
  }

  /**
   * Cuts.
   *
   * @return class files by binary name in an order in which they can be defined: the first opens
   *     the door to the program's module, the last is the snippet's
   * @throws SnippetRefused when the snippet needs something that the running program lacks
   */
  Map<String, byte[]> cut() throws SnippetRefused {
    Map<String, byte[]> cut = new LinkedHashMap<>();
    cut.put((runName + "$Door").replace('/', '.'), door());
    for (ClassNode each : helpers) {
      ClassNode helper = opened(each);
      MethodMover mover = mover(helper, null);
      mover.bringAccessors();
      mover.rewrite();
      write(helper, cut);
    }
    ClassNode lambdas = empty(runName + "$Lambdas");
    ClassNode run = empty(runName);
    MethodMover lambdaMover = mover(lambdas, null);
    MethodMover mover = mover(run, lambdaMover);
    mover.bring(host, SnippetSource.METHOD, "run");
    mover.rewrite();
    lambdaMover.rewrite();
    write(lambdas, cut);
    write(run, cut);
    return cut;
  }

  private MethodMover mover(ClassNode target, @Nullable MethodMover lambdas) {
    return new MethodMover(compiled, members, renamed, target, lambdas);
  }

  private ClassNode empty(String name) {
    ClassNode type = new ClassNode();
    type.visit(
        host.version,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        name,
        null,
        "java/lang/Object",
        null);
    return type;
  }

  /** A class that hands out a lookup with all rights in the program's module. */
  private byte[] door() {
    ClassWriter door = new ClassWriter(0);
    door.visit(host.version, Opcodes.ACC_FINAL, runName + "$Door", null, "java/lang/Object", null);
    MethodVisitor lookup =
        door.visitMethod(Opcodes.ACC_STATIC, "lookup", "()" + LOOKUP, null, null);
    lookup.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", "()" + LOOKUP, false);
    lookup.visitInsn(Opcodes.ARETURN);
    lookup.visitMaxs(1, 0);
    return door.toByteArray();
  }

  /** A class that others of the snippet may look into, since it can be no nestmate of theirs. */
  private ClassNode opened(ClassNode type) {
    type.nestHostClass = null;
    type.nestMembers = null;
    type.outerMethod = null;
    type.outerMethodDesc = null;
    type.access &= ~Opcodes.ACC_SYNTHETIC;
    for (FieldNode each : type.fields) {
      each.access &= ~Opcodes.ACC_PRIVATE;
    }
    for (MethodNode each : type.methods) {
      each.access &= ~Opcodes.ACC_PRIVATE;
    }
    return type;
  }

  private void write(ClassNode type, Map<String, byte[]> into) {
    ClassWriter writer = new ClassWriter(0);
    type.accept(new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, renamed)));
    into.put(renamed.getOrDefault(type.name, type.name).replace('/', '.'), writer.toByteArray());
  }
}
