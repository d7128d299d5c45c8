package dev.faultline.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Java that a learner typed, compiled as if it stood at a place of the program. Its class has one
 * method to call, {@code public static run}, and is to be defined as a hidden nestmate of the class
 * at the place.
 *
 * @param className binary name of its class
 * @param classes class files by binary name in an order in which they can be defined: one with a
 *     static {@code lookup()} that has all rights in its module, what else the snippet needs, such
 *     as its anonymous classes, then its class
 * @param parameters what {@code run} takes, in order
 * @param descriptor JVM descriptor of {@code run}
 * @param resultType type of the result as written in Java; {@code void} when there is none
 * @param assigned names of the locals that it assigns; unless there are none, {@code run} returns
 *     an {@code Object[]} of the result and of what each of these holds at the end
 */
public record Snippet(
    String className,
    Map<String, byte[]> classes,
    List<Parameter> parameters,
    String descriptor,
    String resultType,
    List<String> assigned) {
  public Snippet {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    parameters = List.copyOf(parameters);
    assigned = List.copyOf(assigned);
  }

  /**
   * A variable at the place that the snippet uses.
   *
   * @param name name of a local variable or argument; {@code this} for the instance
   * @param descriptor JVM type descriptor; {@code Object}'s for every local that is no primitive
   */
  public record Parameter(String name, String descriptor) {}

  /** What a snippet is for. */
  public enum Purpose {
    /** An expression or statements; locals may be assigned. */
    EVALUATE,
    /** An expression of type boolean that itself assigns nothing. */
    CONDITION,
    /** Text with {@code {expression}} holes that makes a string and itself assigns nothing. */
    LOG
  }
}
