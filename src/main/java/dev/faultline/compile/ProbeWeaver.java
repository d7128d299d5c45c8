package dev.faultline.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves probes into class files: at each line, entry and exit of a method a call site that asks
 * whether a probe is armed there, which the JIT compiles to nothing while none is; and a note of
 * each exception at the beginning of a {@code catch} block. The class files run only where the
 * agent is.
 */
public final class ProbeWeaver {
  private ProbeWeaver() {}

  /**
   * Weaves the classes of a program. A method that would become too long for the JIT stays as it
   * is, and so does a class that this version of the weaver cannot read.
   *
   * @param firstSite id of the first site; greater than those of classes woven before, when classes
   *     of a running program are replaced
   */
  public static WovenClasses weave(Map<String, byte[]> classes, int firstSite) {
    Map<String, byte[]> woven = new LinkedHashMap<>();
    List<ProbeSite> sites = new ArrayList<>();
    new TreeMap<>(classes)
        .forEach((name, file) -> woven.put(name, weave(file, firstSite + sites.size(), sites)));
    return new WovenClasses(woven, sites);
  }

  private static byte[] weave(byte[] classFile, int firstSite, List<ProbeSite> sites) {
    List<ProbeSite> found = new ArrayList<>();
    try {
      ClassNode type = new ClassNode();
      new ClassReader(classFile).accept(type, ClassReader.EXPAND_FRAMES);
      if ((type.version & 0xffff) < Opcodes.V1_7) {
        return classFile;
      }
      for (MethodNode method : type.methods) {
        if (canProbe(method)) {
          found.addAll(new MethodWeaver(type, method, firstSite + found.size()).weave());
        }
      }
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      type.accept(writer);
      byte[] woven = writer.toByteArray();
      sites.addAll(found);
      return woven;
    } catch (RuntimeException e) {
      // Newer than this ASM, or at a limit of the format: such a class runs as it was compiled.
      return classFile;
    }
  }

  /** What compilers add of their own has nothing to show, but for the bodies of lambdas. */
  private static boolean canProbe(MethodNode method) {
    boolean synthetic = (method.access & Opcodes.ACC_SYNTHETIC) != 0;
    return method.instructions.size() > 0 && (!synthetic || method.name.startsWith("lambda$"));
  }
}
