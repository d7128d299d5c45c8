package dev.faultline.debug.jdi.values;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of elements of an array, the whole of it or what a list keeps in it; it may wrap around at
 * the array's end. At most {@link #CHUNK} elements are transferred at a time, since a child that
 * must send many at once runs out of memory.
 */
public record ArrayContents(ArrayReference array, int start, int size) implements Contents {
  /** How many elements one question asks for at most. */
  public static final int CHUNK = 1000;

  public ArrayContents {
    size = Math.max(0, Math.min(size, array.length()));
  }

  /** All of an array. */
  static ArrayContents of(ArrayReference array) {
    return new ArrayContents(array, 0, array.length());
  }

  @Override
  public List<Child> page(int from, int count) {
    int end = (int) Math.min(size, (long) from + count);
    List<Child> children = new ArrayList<>();
    while (from < end) {
      int at = (start + from) % array.length();
      int length = Math.min(CHUNK, Math.min(end - from, array.length() - at));
      for (Value each : array.getValues(at, length)) {
        children.add(Child.element(from++, each));
      }
    }
    return children;
  }
}
