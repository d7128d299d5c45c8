package dev.faultline.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** A place as the program's class file has it. */
final class PlaceInClassFile {
  private final ClassNode type;
  private final MethodNode method;
  private final int line;

  /**
   * @throws SnippetRefused when the class has no such method
   */
  PlaceInClassFile(byte[] classFile, SnippetPlace place) throws SnippetRefused {
    type = new ClassNode();
    new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
    line = place.line();
    method =
        type.methods.stream()
            .filter(m -> m.name.equals(place.method()) && m.desc.equals(place.descriptor()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SnippetRefused(
                        Texts.of("compile.noMethod", place.className(), place.method())));
  }

  /** Path of the source file relative to the source root, null when the class does not tell. */
  @Nullable String sourcePath() {
    String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
    return type.sourceFile == null ? null : folder + type.sourceFile;
  }

  boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  /** How many parameters the source declares: enums and inner classes take more. */
  int declaredParameters(ClassTree source) {
    int all = Type.getArgumentCount(method.desc);
    if (!method.name.equals("<init>") || method.parameters == null) {
      return all;
    }
    if (source.getKind() == Tree.Kind.ENUM && method.parameters.isEmpty()) {
      return all - 2;
    }
    return (int)
        method.parameters.stream()
            .filter(each -> (each.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED)) == 0)
            .count();
  }

  /** Whether the last parameters, after those that a lambda captures, have these names. */
  boolean endsWithParameters(List<String> names) {
    List<String> own = new ArrayList<>();
    int slot = isStatic() ? 0 : 1;
    for (Type each : Type.getArgumentTypes(method.desc)) {
      own.add(nameOf(slot));
      slot += each.getSize();
    }
    int captured = own.size() - names.size();
    return captured >= 0 && own.subList(captured, own.size()).equals(names);
  }

  private String nameOf(int slot) {
    return locals().stream()
        .filter(each -> each.index == slot)
        .filter(each -> method.instructions.indexOf(each.start) == 0)
        .map(each -> each.name)
        .findFirst()
        .orElse("");
  }

  private List<LocalVariableNode> locals() {
    return method.localVariables == null ? List.of() : method.localVariables;
  }

  /** The variables that have a value when the first instruction of the line is reached. */
  Set<String> visible() {
    int at = lineStart();
    Set<String> names = new HashSet<>();
    for (LocalVariableNode each : locals()) {
      if (method.instructions.indexOf(each.start) <= at
          && at < method.instructions.indexOf(each.end)) {
        names.add(each.name);
      }
    }
    return names;
  }

  private int lineStart() {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof LineNumberNode number && number.line == line) {
        return method.instructions.indexOf(number.start);
      }
    }
    return 0;
  }
}
