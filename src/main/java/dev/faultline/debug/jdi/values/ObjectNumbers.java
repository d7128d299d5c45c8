package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers objects in the order in which they are first shown. Holding the mirrors keeps JDI from
 * forgetting an object and meeting it again under another id; it does not keep the object alive. Of
 * very many objects those are forgotten that have not been shown for longest. Thread-safe.
 */
final class ObjectNumbers {
  private static final int MOST = 100_000;

  private final Map<ObjectReference, Long> numbers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectReference, Long> eldest) {
          return size() > MOST;
        }
      };

  private long last;

  synchronized long of(ObjectReference object) {
    return numbers.computeIfAbsent(object, first -> ++last);
  }

  /** The object that has a number, unless it is forgotten. */
  synchronized Optional<ObjectReference> object(long number) {
    return numbers.entrySet().stream()
        .filter(each -> each.getValue() == number)
        .map(Map.Entry::getKey)
        .findAny();
  }
}
