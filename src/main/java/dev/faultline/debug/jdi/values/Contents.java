package dev.faultline.debug.jdi.values;

import com.sun.jdi.Value;
import dev.faultline.debug.VariableSnapshot.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children of a value. Reading costs time in proportion to the page, not to the whole. */
public interface Contents {
  int size();

  /** The children from an index on; fewer when there are no more. */
  List<Child> page(int from, int count);

  /** How many there are, as a learner reads it. */
  default String measure() {
    return "(size " + size() + ")";
  }

  /**
   * One child.
   *
   * @param name null when {@code key} names it
   * @param key the key of a map's entry
   */
  record Child(
      @Nullable String name,
      @Nullable Value key,
      Kind kind,
      String declaredType,
      @Nullable Value value) {
    static Child element(int index, @Nullable Value value) {
      return new Child("[" + index + "]", null, Kind.ELEMENT, "", value);
    }

    static Child entry(@Nullable Value key, @Nullable Value value) {
      return new Child(null, key, Kind.ELEMENT, "", value);
    }

    static Child part(String name, @Nullable Value value) {
      return new Child(name, null, Kind.FIELD, "", value);
    }

    /** The same at another place of the list; an entry has no place. */
    Child at(int index) {
      return name == null ? this : element(index, value);
    }
  }
}
