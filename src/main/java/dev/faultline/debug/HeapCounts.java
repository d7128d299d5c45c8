package dev.faultline.debug;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reachable instances by class at a moment.
 *
 * @param byClass number of instances by binary class name; classes without instances left out
 */
public record HeapCounts(Map<String, Long> byClass) {
  public HeapCounts {
    byClass = Map.copyOf(byClass);
  }

  public long of(String className) {
    return byClass.getOrDefault(className, 0L);
  }

  /**
   * What changed since an earlier moment: growth by class, negative for less, unchanged left out.
   */
  public Map<String, Long> since(HeapCounts earlier) {
    Map<String, Long> growth = new TreeMap<>();
    byClass.forEach((name, count) -> growth.put(name, count - earlier.of(name)));
    earlier.byClass.forEach((name, count) -> growth.putIfAbsent(name, -count));
    growth.values().removeIf(change -> change == 0);
    return growth;
  }
}
