package dev.faultline.compile;

import java.util.List;
import java.util.Map;

/**
 * Java that a learner typed, compiled as if it stood at a place of the program. Its class has one
 * method to call, {@code public static run}, and is to be defined as a hidden nestmate of the class
 * at the place.
 *
 * @param className binary name of its class
 * @param classes class files by binary name: its class, and what else it needs, such as its
 *     anonymous classes
 * @param parameters what {@code run} takes, in order
 * @param descriptor JVM descriptor of {@code run}
 * @param resultType type of the result as written in Java; {@code void} when there is none
 */
public record Snippet(
    String className,
    Map<String, byte[]> classes,
    List<Parameter> parameters,
    String descriptor,
    String resultType) {
  public Snippet {
    classes = Map.copyOf(classes);
    parameters = List.copyOf(parameters);
  }

  /**
   * A variable at the place that the snippet uses.
   *
   * @param name name of a local variable or argument; {@code this} for the instance
   * @param descriptor JVM type descriptor
   */
  public record Parameter(String name, String descriptor) {}

  /** What a snippet is for. */
  public enum Purpose {
    /** An expression or statements; locals may be assigned. */
    EVALUATE,
    /** An expression of type boolean that assigns no locals. */
    CONDITION,
    /** Text with {@code {expression}} holes that makes a string and assigns no locals. */
    LOG
  }
}
