package dev.faultline.debug.jdi;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of elements of an array, the whole of it or what a list keeps in it; it may wrap around at
 * the array's end.
 */
record ArrayContents(ArrayReference array, int start, int size) implements Contents {
  @Override
  public List<Child> page(int from, int count) {
    int end = (int) Math.min(size, (long) from + count);
    List<Child> children = new ArrayList<>();
    while (from < end) {
      int at = (start + from) % Math.max(1, array.length());
      int length = Math.min(end - from, array.length() - at);
      for (Value each : array.getValues(at, length)) {
        children.add(Child.element(from++, each));
      }
    }
    return children;
  }
}
