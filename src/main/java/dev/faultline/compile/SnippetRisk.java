package dev.faultline.compile;

import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Judges from the code of a snippet whether it can be left alone. */
public final class SnippetRisk {
  private static final Set<String> HARMLESS =
      Set.of(
          "java/lang/Math",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Float",
          "java/lang/Double");

  private static final Set<String> HARMLESS_OF_STRING =
      Set.of("length", "charAt", "equals", "isEmpty", "startsWith", "endsWith", "hashCode");

  private SnippetRisk() {}

  /**
   * Whether it may do more than look, and so must be watched: it calls methods or may initialize
   * classes, which can run code of the program; or it loops, which can last for ever.
   */
  public static boolean mustBeWatched(Snippet snippet) {
    ClassNode type = new ClassNode();
    new ClassReader(snippet.classes().get(snippet.className()))
        .accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return type.methods.stream()
        .filter(each -> each.name.equals("run"))
        .anyMatch(SnippetRisk::mustBeWatched);
  }

  private static boolean mustBeWatched(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof InvokeDynamicInsnNode
          || (each instanceof MethodInsnNode call && !isHarmless(call))
          || (each instanceof FieldInsnNode field && isStatic(field))
          || (each instanceof JumpInsnNode jump && isBackward(jump, method))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBackward(JumpInsnNode jump, MethodNode method) {
    return method.instructions.indexOf(jump.label) < method.instructions.indexOf(jump);
  }

  private static boolean isHarmless(MethodInsnNode call) {
    return HARMLESS.contains(call.owner)
        || (call.owner.equals("java/lang/String") && HARMLESS_OF_STRING.contains(call.name));
  }

  private static boolean isStatic(FieldInsnNode field) {
    return field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC;
  }
}
