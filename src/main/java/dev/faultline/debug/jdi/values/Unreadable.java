package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.VMDisconnectedException;
import dev.faultline.debug.CommandRefused;
import java.util.function.Supplier;

/** Objects that are not built as their reader knows them, or not yet. */
public final class Unreadable {
  private Unreadable() {}

  /** Reads in the best way, or in another one where that fails. */
  public static <T> T orElse(Supplier<T> best, Supplier<T> other) {
    try {
      return best.get();
    } catch (RuntimeException e) {
      if (isFinal(e)) {
        throw e;
      }
      return other.get();
    }
  }

  /** Whether no other way of reading would help. */
  static boolean isFinal(RuntimeException e) {
    return e instanceof VMDisconnectedException
        || e instanceof ObjectCollectedException
        || e instanceof CommandRefused;
  }
}
