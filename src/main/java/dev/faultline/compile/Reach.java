package dev.faultline.compile;

import dev.faultline.compile.Members.Member;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Replaces accesses that the JVM would refuse to a class of a snippet by {@code invokedynamic}
 * instructions that the agent links: calls of {@code super}, and members that are hidden from the
 * package or the nest that the class is in.
 */
final class Reach {
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "dev/faultline/agent/SnippetAccess",
          "link",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/Class;Ljava/lang/String;"
              + "Ljava/lang/Class;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
          false);

  private final Members members;
  private final Map<String, String> renamed;
  private final ClassNode target;
  private final boolean isNestmate;
  private final Set<String> created = new HashSet<>();

  /**
   * @param isNestmate whether the target may access what the program's class may
   */
  Reach(Members members, Map<String, String> renamed, ClassNode target, boolean isNestmate) {
    this.members = members;
    this.renamed = renamed;
    this.target = target;
    this.isNestmate = isNestmate;
  }

  /**
   * What takes a call's place.
   *
   * @param origin the class that the method with the call was moved from, null when it was not
   * @return null when the call can stay
   */
  @Nullable AbstractInsnNode call(MethodInsnNode call, @Nullable String origin)
      throws SnippetRefused {
    boolean isConstructor = call.name.equals("<init>");
    if (call.getOpcode() == Opcodes.INVOKESPECIAL && !isConstructor && origin != null) {
      return link("special", origin, call.owner, call.name, "(L" + origin + ";", call.desc);
    }
    if (call.owner.startsWith("[") || isOwn(call.owner)) {
      return null;
    }
    Member member = required(call.owner, call.name, call.desc);
    if (!isOutOfReach(member, origin)) {
      return null;
    }
    if (isConstructor) {
      return creation(call, member, origin);
    }
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    return link(
        isStatic ? "static" : "virtual",
        lookup(member, origin),
        call.owner,
        call.name,
        isStatic ? "(" : "(L" + call.owner + ";",
        call.desc);
  }

  private @Nullable AbstractInsnNode creation(
      MethodInsnNode call, Member member, @Nullable String origin) throws SnippetRefused {
    if (call.owner.equals(target.superName) && origin == null) {
      return null;
    }
    created.add(call.owner);
    String descriptor = call.desc.substring(0, call.desc.length() - 1) + "L" + call.owner + ";";
    requireTypesInReach(descriptor);
    return new InvokeDynamicInsnNode(
        "create",
        descriptor,
        LINK,
        Type.getObjectType(lookup(member, origin)),
        "new",
        Type.getObjectType(call.owner),
        Type.getMethodType(call.desc));
  }

  /** What takes a field access's place, null when it can stay. */
  @Nullable AbstractInsnNode field(FieldInsnNode access, @Nullable String origin)
      throws SnippetRefused {
    if (isOwn(access.owner)) {
      return null;
    }
    if (access.name.equals("$assertionsDisabled")
        && members.find(access.owner, access.name, access.desc).isEmpty()) {
      return new InsnNode(Opcodes.ICONST_1);
    }
    Member member = required(access.owner, access.name, access.desc);
    if (!isOutOfReach(member, origin)) {
      return null;
    }
    String receiver = "L" + access.owner + ";";
    String kind;
    String descriptor;
    switch (access.getOpcode()) {
      case Opcodes.GETFIELD -> {
        kind = "getField";
        descriptor = "(" + receiver + ")" + access.desc;
      }
      case Opcodes.PUTFIELD -> {
        kind = "putField";
        descriptor = "(" + receiver + access.desc + ")V";
      }
      case Opcodes.GETSTATIC -> {
        kind = "getStatic";
        descriptor = "()" + access.desc;
      }
      default -> {
        kind = "putStatic";
        descriptor = "(" + access.desc + ")V";
      }
    }
    requireTypesInReach(descriptor);
    return new InvokeDynamicInsnNode(
        access.name,
        descriptor,
        LINK,
        Type.getObjectType(lookup(member, origin)),
        kind,
        Type.getObjectType(access.owner),
        Type.getMethodType("()" + access.desc));
  }

  /** A method that a lambda stands for cannot be linked by the agent. */
  void requireInReach(Handle method, @Nullable String origin) throws SnippetRefused {
    if (!isOwn(method.getOwner())
        && members
            .find(method.getOwner(), method.getName(), method.getDesc())
            .filter(each -> isOutOfReach(each, origin))
            .isPresent()) {
      throw new SnippetRefused(Texts.of("compile.hidden", method.getName()), true);
    }
  }

  /** Whether a class is the snippet's, or stands for one. */
  private boolean isOwn(String owner) {
    return isHelper(owner)
        || (renamed.containsKey(owner) && isHelper(renamed.getOrDefault(owner, "")));
  }

  private static boolean isHelper(String name) {
    return name.contains(SnippetCompiler.MARK);
  }

  private Member required(String owner, String name, String descriptor) throws SnippetRefused {
    String original = renamed.getOrDefault(owner, owner);
    Optional<Member> member = members.find(original, name, original(descriptor));
    if (member.isPresent()) {
      return member.get();
    }
    if (name.startsWith("val$")) {
      throw new SnippetRefused(Texts.of("compile.notCaptured", name.substring(4)));
    }
    if (name.startsWith("this$")) {
      throw new SnippetRefused(Texts.of("compile.noOuter"));
    }
    throw new SnippetRefused(Texts.of("compile.notThere", name));
  }

  private String original(String descriptor) {
    String result = descriptor;
    for (Map.Entry<String, String> each : renamed.entrySet()) {
      result = result.replace("L" + each.getKey() + ";", "L" + each.getValue() + ";");
    }
    return result;
  }

  private boolean isOutOfReach(Member member, @Nullable String origin) {
    if (member.isPrivate()) {
      return !isNestmate || origin == null || !members.areNestmates(origin, member.declarer());
    }
    if (member.isPublic() || isBeside(member.declarer())) {
      return false;
    }
    boolean inherits = origin == null && members.isSubclass(target.superName, member.declarer());
    return !member.isProtected() || !inherits;
  }

  private boolean isBeside(String type) {
    return packageOf(type).equals(packageOf(target.name));
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('/') + 1);
  }

  /** The class with whose rights the member is accessed. */
  private String lookup(Member member, @Nullable String origin) {
    return origin != null && member.isProtected() && members.isSubclass(origin, member.declarer())
        ? origin
        : member.declarer();
  }

  /** The JVM links no instruction whose types are hidden from the class that it is in. */
  private void requireTypesInReach(String descriptor) throws SnippetRefused {
    List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
    types.add(Type.getReturnType(descriptor));
    for (Type each : types) {
      Type type = each.getSort() == Type.ARRAY ? each.getElementType() : each;
      if (type.getSort() == Type.OBJECT) {
        String name = type.getInternalName();
        if (!isOwn(name) && !members.isPublic(name) && !isBeside(name)) {
          throw new SnippetRefused(Texts.of("compile.hidden", type.getClassName()), true);
        }
      }
    }
  }

  private InvokeDynamicInsnNode link(
      String kind, String in, String owner, String name, String begin, String descriptor)
      throws SnippetRefused {
    requireTypesInReach(begin + descriptor.substring(1));
    return new InvokeDynamicInsnNode(
        name,
        begin + descriptor.substring(1),
        LINK,
        Type.getObjectType(in),
        kind,
        Type.getObjectType(owner),
        Type.getMethodType(descriptor));
  }

  /** Takes out the instructions that prepare objects which the agent makes now. */
  void dropCreations(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof TypeInsnNode creation
          && creation.getOpcode() == Opcodes.NEW
          && created.contains(creation.desc)) {
        method.instructions.remove(creation.getNext());
        method.instructions.remove(creation);
      }
    }
  }
}
