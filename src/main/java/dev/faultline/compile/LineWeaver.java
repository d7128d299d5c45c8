package dev.faultline.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Weaves into class files that they tell which lines run, and if wanted the values of the local
 * variables there. The class files run only where the agent is.
 */
public final class LineWeaver {
  private static final String TRACE = "dev/faultline/agent/LineTrace";

  private final boolean values;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Line, Integer> ids = new LinkedHashMap<>();

  /**
   * A line of code.
   *
   * @param file path of its source, relative to the source root
   * @param number 1-based
   */
  public record Line(String file, int number) {}

  /**
   * Woven classes.
   *
   * @param classes class files by binary name
   * @param lines the lines that have code; the id of one is its index
   */
  public record Woven(Map<String, byte[]> classes, List<Line> lines) {
    public Woven {
      classes = Map.copyOf(classes);
      lines = List.copyOf(lines);
    }
  }

  private LineWeaver(boolean values) {
    this.values = values;
  }

  /** Weaves classes so that they tell which lines run. */
  public static Woven coverage(Map<String, byte[]> classes) {
    return new LineWeaver(false).weave(classes);
  }

  /** Weaves classes so that they tell which lines run, in their order, and with which values. */
  public static Woven sequence(Map<String, byte[]> classes) {
    return new LineWeaver(true).weave(classes);
  }

  private Woven weave(Map<String, byte[]> classes) {
    Map<String, byte[]> woven = new LinkedHashMap<>();
    new TreeMap<>(classes).forEach((name, file) -> woven.put(name, weave(file)));
    return new Woven(woven, lines);
  }

  private byte[] weave(byte[] classFile) {
    ClassNode type = new ClassNode();
    new ClassReader(classFile).accept(type, 0);
    String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
    for (MethodNode method : type.methods) {
      boolean synthetic = (method.access & Opcodes.ACC_SYNTHETIC) != 0;
      if (!synthetic || method.name.startsWith("lambda$")) {
        weave(method, folder + type.sourceFile);
      }
    }
    try {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      type.accept(writer);
      return writer.toByteArray();
    } catch (RuntimeException tooLarge) {
      return classFile; // a method at the format's limit of length: its class stays as it is
    }
  }

  private void weave(MethodNode method, String file) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof LineNumberNode line) {
        AbstractInsnNode before = line;
        while (before.getNext() instanceof FrameNode) {
          before = before.getNext();
        }
        method.instructions.insert(before, probe(method, line, id(new Line(file, line.line))));
      }
    }
  }

  private int id(Line line) {
    return ids.computeIfAbsent(
        line,
        added -> {
          lines.add(added);
          return lines.size() - 1;
        });
  }

  private InsnList probe(MethodNode method, LineNumberNode line, int id) {
    InsnList code = new InsnList();
    code.add(new LdcInsnNode(id));
    code.add(call(values ? "line" : "cover", "(I)V"));
    if (values && method.localVariables != null) {
      method.localVariables.stream()
          .filter(local -> !local.name.equals("this") && isInScope(method, local, line.start))
          .forEach(local -> code.add(value(local)));
    }
    return code;
  }

  private static boolean isInScope(MethodNode method, LocalVariableNode local, LabelNode at) {
    int here = method.instructions.indexOf(at);
    return method.instructions.indexOf(local.start) <= here
        && here < method.instructions.indexOf(local.end);
  }

  private static InsnList value(LocalVariableNode local) {
    Type type = Type.getType(local.desc);
    InsnList code = new InsnList();
    code.add(new LdcInsnNode(local.name));
    code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local.index));
    String box = box(type);
    if (!box.isEmpty()) {
      String boxed = "(" + type.getDescriptor() + ")L" + box + ";";
      code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", boxed));
    }
    code.add(call("value", "(Ljava/lang/String;Ljava/lang/Object;)V"));
    return code;
  }

  /** The class that boxes a primitive type; empty for another type. */
  private static String box(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> "";
    };
  }

  private static MethodInsnNode call(String method, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, TRACE, method, descriptor);
  }
}
