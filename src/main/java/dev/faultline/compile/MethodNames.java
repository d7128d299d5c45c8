package dev.faultline.compile;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Reads from a class file what its methods are called. */
public final class MethodNames {
  private MethodNames() {}

  /** The names of the methods that the source declares, without constructors. */
  public static List<String> of(byte[] classFile) {
    ClassNode type = new ClassNode();
    new ClassReader(classFile).accept(type, ClassReader.SKIP_CODE);
    return type.methods.stream()
        .map(method -> method.name)
        .filter(name -> !name.contains("<") && !name.contains("$"))
        .distinct()
        .toList();
  }
}
