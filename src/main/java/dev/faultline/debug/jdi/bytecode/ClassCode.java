package dev.faultline.debug.jdi.bytecode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code of a class.
 *
 * @param methods by name and descriptor
 * @param implemented names and descriptors of the interface methods that its lambdas and method
 *     references implement
 * @param startsTasks whether it starts tasks that run under handlers of the JDK's, which catch what
 *     is uncaught to the learner
 */
public record ClassCode(
    Map<String, MethodCode> methods, Set<String> implemented, boolean startsTasks) {
  /** A class of which nothing is known. */
  public static final ClassCode UNKNOWN = new ClassCode(Map.of(), Set.of(), false);

  /** Reads a class file. */
  public static ClassCode read(byte[] classFile) {
    return CodeReader.read(classFile, true);
  }

  /**
   * Reads a class file of the JDK's, where a {@code catch} of everything that throws the exception
   * on counts as passing.
   */
  static ClassCode readJdk(byte[] classFile) {
    return CodeReader.read(classFile, false);
  }

  /** The code of a method, null when the class has no such method with code. */
  public @Nullable MethodCode method(String name, String descriptor) {
    return methods.get(name + descriptor);
  }

  /** Whether it has a handler that exceptions only pass by. */
  public boolean hasPassingHandler() {
    return methods.values().stream().anyMatch(MethodCode::hasPassingHandler);
  }

  /** Names and descriptors of all methods that a call may end up in. */
  public Set<String> entries() {
    Set<String> all = new HashSet<>(methods.keySet());
    all.addAll(implemented);
    return all;
  }
}
