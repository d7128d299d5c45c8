package dev.faultline.debug.jdi.values;

import dev.faultline.debug.jdi.loop.SideThread;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions about objects that were asked when a stop was read, and so will be when the next one
 * is: they are asked before anybody waits for the answers. Thread-safe.
 */
final class Foreseen<K, V extends @Nullable Object> {
  private static final int MOST = 20;

  private final Function<K, V> question;
  private final Set<K> asked = new LinkedHashSet<>();
  private final Map<K, Supplier<V>> coming = new HashMap<>();
  private boolean reading;

  /**
   * @param question may be asked by any thread; null tells that it need not be asked again
   */
  Foreseen(Function<K, V> question) {
    this.question = question;
  }

  /** The program has stopped and what it shows is read: the questions of last time are asked. */
  synchronized void begin(SideThread side) {
    reading = true;
    asked.forEach(each -> coming.put(each, side.ask(() -> question.apply(each))));
    asked.clear();
  }

  /** The stop is read; what is asked from now on may change meanwhile. */
  synchronized void end() {
    reading = false;
    coming.clear();
  }

  V ask(K about) {
    Supplier<V> answer = take(about);
    V given = answer == null ? question.apply(about) : answer.get();
    if (given != null) {
      note(about);
    }
    return given;
  }

  private synchronized @Nullable Supplier<V> take(K about) {
    return coming.remove(about);
  }

  private synchronized void note(K about) {
    if (reading && asked.size() < MOST) {
      asked.add(about);
    }
  }
}
