package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers objects in the order in which they are first shown. Holding the mirrors keeps JDI from
 * forgetting an object and meeting it again under another id; it does not keep the object alive.
 */
final class ObjectNumbers {
  private final Map<ObjectReference, Long> numbers = new HashMap<>();

  long of(ObjectReference object) {
    return numbers.computeIfAbsent(object, first -> numbers.size() + 1L);
  }
}
