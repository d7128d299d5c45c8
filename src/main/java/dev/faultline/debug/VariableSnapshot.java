package dev.faultline.debug;

/**
 * A named value: a local, a field, an element of an array or collection.
 *
 * @param name what the learner reads: {@code this}, {@code total}, {@code [3]}, {@code "key"}
 * @param kind what it is
 * @param declaredType the type as declared, empty when there is none
 * @param value what it holds
 * @param changed whether it differs from the previous stop in the same frame
 */
public record VariableSnapshot(
    String name, Kind kind, String declaredType, ValueSnapshot value, boolean changed) {
  /** What a variable is. */
  public enum Kind {
    THIS,
    ARGUMENT,
    LOCAL,
    FIELD,
    STATIC_FIELD,
    /** An element of an array or collection, or an entry of a map. */
    ELEMENT,
    /** What the method just stepped out of returned. */
    RETURN_VALUE,
    /** A computed fact such as a collection's size. */
    SYNTHETIC
  }
}
