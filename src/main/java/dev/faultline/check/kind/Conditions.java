package dev.faultline.check.kind;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Observed;
import dev.faultline.check.Evidence.Stopped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that the session evaluated at stops. */
final class Conditions {
  private Conditions() {}

  /**
   * Whether a condition held at a stop, which lasts until the next one.
   *
   * @param condition the expression, null for none, which always holds
   * @param index where in the log the stop is, or something that belongs to it
   */
  static boolean held(@Nullable String condition, List<Evidence> entries, int index) {
    if (condition == null) {
      return true;
    }
    for (Evidence entry : entries.subList(index + 1, entries.size())) {
      if (entry instanceof Stopped) {
        return false;
      } else if (entry instanceof Observed observed && observed.expression().equals(condition)) {
        return observed.value().equals("true");
      }
    }
    return false;
  }
}
