package dev.faultline.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Short numbers for things that are listed; each keeps its number as long as it is known. */
final class Numbers<T> {
  private final Map<T, Integer> numbers = new LinkedHashMap<>();

  /** The thing's number, a new one at first sight. */
  synchronized int of(T thing) {
    return numbers.computeIfAbsent(thing, unseen -> numbers.size() + 1);
  }

  /** The thing with the number. */
  synchronized Optional<T> with(int number) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Forgets all. */
  synchronized void clear() {
    numbers.clear();
  }
}
