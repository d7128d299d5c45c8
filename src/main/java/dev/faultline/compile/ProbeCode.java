package dev.faultline.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions of the probes before one instruction. A probe is two call sites: {@code guard},
 * of one type everywhere, so that linking it is cheap, and {@code hit}, which takes the variables
 * and is linked when the guard says yes for the first time. Objects are passed as {@code Object}:
 * no class is loaded earlier than without the probe.
 */
final class ProbeCode {
  private static final String AGENT = "dev/faultline/agent/Probes";
  private static final String BOOTSTRAP =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;I)"
          + "Ljava/lang/invoke/CallSite;";
  private static final Handle GUARD = handle("guard");
  private static final Handle HIT = handle("hit");
  private static final String OBJECT = "Ljava/lang/Object;";

  /** A method takes at most 255 words. */
  private static final int MOST_WORDS = 250;

  private final MethodNode method;
  private final AnalyzerAdapter state;
  private final Map<Label, LabelNode> newObjects;
  private final InsnList code = new InsnList();

  ProbeCode(MethodNode method, AnalyzerAdapter state, Map<Label, LabelNode> newObjects) {
    this.method = method;
    this.state = state;
    this.newObjects = newObjects;
  }

  private static Handle handle(String name) {
    return new Handle(Opcodes.H_INVOKESTATIC, AGENT, name, BOOTSTRAP, false);
  }

  InsnList instructions() {
    return code;
  }

  /** Tells the agent about the exception on the stack. */
  void note(ProbeSite site) {
    code.add(new InsnNode(Opcodes.DUP));
    code.add(new LdcInsnNode(site.id()));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            "dev/faultline/agent/Caught",
            "note",
            "(Ljava/lang/Throwable;I)V",
            false));
  }

  /** The variables that can be passed on. */
  List<Snippet.Parameter> parameters(List<LocalVariableNode> variables) {
    return passed(variables).stream().map(v -> new Snippet.Parameter(v.name, v.desc)).toList();
  }

  void probe(ProbeSite site, List<LocalVariableNode> variables) {
    LabelNode skip = new LabelNode();
    code.add(new InvokeDynamicInsnNode("guard", "()Z", GUARD, site.id()));
    code.add(new JumpInsnNode(Opcodes.IFEQ, skip));
    StringBuilder descriptor = new StringBuilder("(");
    if (site.kind() == ProbeSite.Kind.EXIT && !method.desc.endsWith(")V")) {
      Type result = Type.getReturnType(method.desc);
      code.add(new InsnNode(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
      descriptor.append(erased(result));
    }
    for (LocalVariableNode each : passed(variables)) {
      Type type = Type.getType(each.desc);
      code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), each.index));
      descriptor.append(erased(type));
    }
    code.add(new InvokeDynamicInsnNode("hit", descriptor.append(")V").toString(), HIT, site.id()));
    code.add(skip);
    code.add(frame());
  }

  private static String erased(Type type) {
    return type.getSort() >= Type.ARRAY ? OBJECT : type.getDescriptor();
  }

  private List<LocalVariableNode> passed(List<LocalVariableNode> variables) {
    List<LocalVariableNode> passed = new ArrayList<>();
    int words = Type.getReturnType(method.desc).getSize();
    for (LocalVariableNode each : variables) {
      words += Type.getType(each.desc).getSize();
      if (isAssigned(each) && words <= MOST_WORDS) {
        passed.add(each);
      }
    }
    return passed;
  }

  private boolean isAssigned(LocalVariableNode variable) {
    if (variable.index >= state.locals.size()) {
      return false;
    }
    Object held = state.locals.get(variable.index);
    return switch (Type.getType(variable.desc).getSort()) {
      case Type.LONG -> Objects.equals(held, Opcodes.LONG);
      case Type.FLOAT -> Objects.equals(held, Opcodes.FLOAT);
      case Type.DOUBLE -> Objects.equals(held, Opcodes.DOUBLE);
      case Type.ARRAY, Type.OBJECT -> held instanceof String || Objects.equals(held, Opcodes.NULL);
      default -> Objects.equals(held, Opcodes.INTEGER);
    };
  }

  private FrameNode frame() {
    Object[] locals = condensed(state.locals);
    Object[] stack = condensed(state.stack);
    return new FrameNode(Opcodes.F_NEW, locals.length, locals, stack.length, stack);
  }

  /** A frame names a long or double once, though it takes two words. */
  private Object[] condensed(List<Object> words) {
    List<Object> types = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Object each = words.get(i);
      types.add(each instanceof Label label ? Objects.requireNonNull(newObjects.get(label)) : each);
      if (each.equals(Opcodes.LONG) || each.equals(Opcodes.DOUBLE)) {
        i++;
      }
    }
    return types.toArray();
  }
}
