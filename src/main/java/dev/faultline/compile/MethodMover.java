package dev.faultline.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Moves methods that javac made for a snippet into a class that can be defined beside the running
 * program, as static methods: the snippet's own, its lambdas, accessors to what its classes may not
 * access.
 */
final class MethodMover {
  private final Map<String, ClassNode> compiled;
  private final Map<String, String> renamed;
  private final ClassNode target;
  private final @Nullable MethodMover lambdas;
  private final Reach reach;
  private final Map<MethodNode, String> origins = new HashMap<>();
  private final Deque<MethodNode> open = new ArrayDeque<>();

  /**
   * @param target the class that methods are moved to
   * @param lambdas moves lambdas elsewhere; null when they go to the target
   */
  MethodMover(
      Map<String, ClassNode> compiled,
      Members members,
      Map<String, String> renamed,
      ClassNode target,
      @Nullable MethodMover lambdas) {
    this.compiled = compiled;
    this.renamed = renamed;
    this.target = target;
    this.lambdas = lambdas;
    reach = new Reach(members, renamed, target, lambdas != null);
  }

  /** Moves a method and what it needs. */
  void bring(ClassNode from, String name, String newName) {
    moved(from, method(from, name), newName);
    drain();
  }

  /** Moves what the target's own methods need. */
  void bringAccessors() {
    open.addAll(target.methods);
    drain();
  }

  private void drain() {
    while (!open.isEmpty()) {
      MethodNode method = open.remove();
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof MethodInsnNode call) {
          retarget(call);
        } else if (each instanceof InvokeDynamicInsnNode call) {
          for (int i = 0; i < call.bsmArgs.length; i++) {
            if (call.bsmArgs[i] instanceof Handle handle) {
              call.bsmArgs[i] = retargeted(handle);
            }
          }
        }
      }
    }
  }

  private void retarget(MethodInsnNode call) {
    ClassNode owner = compiled.get(call.owner);
    if (owner != null && owner != target && isGenerated(owner, call.name)) {
      MethodNode moved = moved(owner, call.name);
      call.setOpcode(Opcodes.INVOKESTATIC);
      call.owner = target.name;
      call.name = moved.name;
      call.desc = moved.desc;
      call.itf = false;
    }
  }

  private Handle retargeted(Handle handle) {
    ClassNode owner = compiled.get(handle.getOwner());
    if (owner == null || owner == target || !isGenerated(owner, handle.getName())) {
      return handle;
    }
    MethodMover home = lambdas == null ? this : lambdas;
    MethodNode moved = home.moved(owner, handle.getName());
    home.drain();
    return new Handle(Opcodes.H_INVOKESTATIC, home.target.name, moved.name, moved.desc, false);
  }

  private boolean isGenerated(ClassNode owner, String name) {
    return !renamed.containsKey(owner.name)
        && (name.startsWith("access$") || name.startsWith("lambda$"));
  }

  private MethodNode moved(ClassNode from, String name) {
    String simple = from.name.substring(from.name.lastIndexOf('/') + 1);
    return moved(from, method(from, name), name + "$" + simple);
  }

  private MethodNode moved(ClassNode from, MethodNode method, String newName) {
    for (MethodNode each : origins.keySet()) {
      if (each.name.equals(newName)) {
        return each;
      }
    }
    boolean wasStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    MethodNode copy =
        new MethodNode(
            Opcodes.ACC_STATIC | (newName.equals("run") ? Opcodes.ACC_PUBLIC : 0),
            newName,
            wasStatic ? method.desc : "(L" + from.name + ";" + method.desc.substring(1),
            null,
            null);
    method.accept(copy);
    copy.access &= ~Opcodes.ACC_SYNTHETIC;
    withoutLines(copy);
    target.methods.add(copy);
    origins.put(copy, from.name);
    open.add(copy);
    return copy;
  }

  private static void withoutLines(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof LineNumberNode) {
        method.instructions.remove(each);
      }
    }
    method.parameters = null;
    method.visibleAnnotations = null;
    method.invisibleAnnotations = null;
  }

  private static MethodNode method(ClassNode type, String name) {
    return type.methods.stream()
        .filter(each -> each.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + type.name));
  }

  /**
   * Lets what the target may not access be reached through the agent.
   *
   * @throws SnippetRefused when something accessed is not there in the running program
   */
  void rewrite() throws SnippetRefused {
    for (MethodNode method : target.methods) {
      @Nullable String origin = origins.get(method);
      List<AbstractInsnNode> all = new ArrayList<>(List.of(method.instructions.toArray()));
      for (AbstractInsnNode each : all) {
        AbstractInsnNode instead = null;
        if (each instanceof MethodInsnNode call) {
          instead = reach.call(call, origin);
        } else if (each instanceof FieldInsnNode access) {
          instead = reach.field(access, origin);
        } else if (each instanceof InvokeDynamicInsnNode call) {
          for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle) {
              reach.requireInReach(handle, origin);
            }
          }
        }
        if (instead != null) {
          method.instructions.set(each, instead);
        }
      }
      reach.dropCreations(method);
    }
  }
}
