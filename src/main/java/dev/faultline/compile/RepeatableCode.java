package dev.faultline.compile;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells programs that behave in a JVM which has run others as in one of their own: they use only
 * parts of the JDK that keep no state, start no thread, ask for no time or chance, and do not
 * depend on what a JVM draws by lot when it starts, as the order of {@code Set.of} does.
 */
public final class RepeatableCode {
  private static final Pattern CLASSES =
      Pattern.compile(
          "\\[.*"
              + "|java/lang/(?!Thread|Runtime|Process|ClassLoader|Module|StackWalker|System|Inherit)"
              + "\\w+(?:\\$\\w+)?"
              + "|java/lang/(?:runtime|annotation)/\\w+"
              + "|java/lang/invoke/(?:LambdaMetafactory|StringConcatFactory|MethodHandles\\$Lookup)"
              + "|java/util/(?!Random|SplittableRandom|UUID|Timer|ServiceLoader|Properties|WeakHash"
              + "|Identity|TimeZone|Currency|ResourceBundle)\\w+(?:\\$\\w+)?"
              + "|java/util/(?:function|stream|regex)/\\w+(?:\\$\\w+)?"
              + "|java/(?:math|text|time)/\\w+(?:\\$\\w+)?"
              + "|java/time/(?:format|temporal|chrono)/\\w+(?:\\$\\w+)?"
              + "|java/io/(?:PrintStream|Serializable|IOException|UncheckedIOException)");

  private static final Set<String> SYSTEM =
      Set.of("System.out", "System.err", "System.arraycopy", "System.lineSeparator");

  private static final Pattern DRAWN_BY_LOT =
      Pattern.compile(
          "(?:Set|Map)\\.(?:of|ofEntries|copyOf)|Collectors\\.toUnmodifiable(?:Set|Map)"
              + "|\\w+\\.(?:now|random|shuffle|parallel|parallelStream|system\\w*|setDefault)"
              + "|Class\\.(?:forName|get\\w*Resource\\w*|getClassLoader)");

  private final Map<String, byte[]> classes;

  private RepeatableCode(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * Whether a program is such a one.
   *
   * @param classes class files by binary name
   */
  public static boolean isAll(Map<String, byte[]> classes) {
    RepeatableCode code = new RepeatableCode(classes);
    return classes.values().stream().allMatch(code::isRepeatable);
  }

  private boolean isRepeatable(byte[] classFile) {
    ClassNode type = new ClassNode();
    new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return isKnown(type.superName) && type.methods.stream().allMatch(this::isRepeatable);
  }

  private boolean isRepeatable(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      boolean known = true;
      if (each instanceof MethodInsnNode call) {
        known = isKnown(call.owner, call.name);
      } else if (each instanceof FieldInsnNode field) {
        known = isKnown(field.owner, field.name);
      } else if (each instanceof InvokeDynamicInsnNode call) {
        known = isKnown(call.bsm.getOwner()) && areKnown(call.bsmArgs);
      }
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private boolean areKnown(Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Handle handle && !isKnown(handle.getOwner(), handle.getName())) {
        return false;
      }
    }
    return true;
  }

  private boolean isKnown(String owner, String member) {
    if (isOwn(owner)) {
      return true;
    }
    String name = owner.substring(owner.lastIndexOf('/') + 1) + "." + member;
    return owner.equals("java/lang/System")
        ? SYSTEM.contains(name)
        : isKnown(owner) && !DRAWN_BY_LOT.matcher(name).matches();
  }

  private boolean isKnown(String owner) {
    return isOwn(owner) || CLASSES.matcher(owner).matches();
  }

  private boolean isOwn(String owner) {
    return classes.containsKey(owner.replace('/', '.'));
  }
}
