package dev.faultline.testrun;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class files that a child JVM needs to run programs of others. */
final class ChildClasses {
  private ChildClasses() {}

  /** These classes, by binary name. */
  static Map<String, byte[]> of(List<Class<?>> types) {
    Map<String, byte[]> classes = new HashMap<>();
    types.forEach(type -> classes.put(type.getName(), bytes(type)));
    return classes;
  }

  /** A program's classes in a folder of their own, from which they are loaded anew. */
  static Map<String, byte[]> inFolder(String folder, Map<String, byte[]> program) {
    Map<String, byte[]> classes = new HashMap<>();
    program.forEach((name, bytes) -> classes.put(folder + "." + name, bytes));
    return classes;
  }

  private static byte[] bytes(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the class file of " + type.getName() + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
