package dev.faultline.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** Finds the classes above a class, without running any of its code. */
public final class Ancestors {
  private Ancestors() {}

  /**
   * The class itself, then those above it, as far as they are the program's own or the JDK's.
   *
   * @param className binary name
   * @param program the program's class files by binary name
   */
  public static List<String> of(String className, Map<String, byte[]> program) {
    List<String> found = new ArrayList<>();
    String name = className;
    while (name != null && !found.contains(name)) {
      found.add(name);
      name = above(name, program);
    }
    return found;
  }

  private static @Nullable String above(String name, Map<String, byte[]> program) {
    byte[] own = program.get(name);
    if (own != null) {
      return new ClassReader(own).getSuperName().replace('/', '.');
    }
    try {
      Class<?> above =
          Class.forName(name, false, ClassLoader.getPlatformClassLoader()).getSuperclass();
      return above == null ? null : above.getName();
    } catch (ClassNotFoundException | LinkageError foreign) {
      return null;
    }
  }
}
