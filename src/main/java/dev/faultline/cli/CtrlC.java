package dev.faultline.cli;

import java.util.function.Supplier;
import org.jline.utils.Signals;

/** What Ctrl+C does in place of ending Faultline. */
final class CtrlC {
  private static final String NAME = "INT";

  private CtrlC() {}

  /**
   * Does some work, during which Ctrl+C does something else than end Faultline.
   *
   * @param instead called on a thread of its own
   */
  static <T> T does(Runnable instead, Supplier<T> work) {
    Object before = Signals.register(NAME, instead);
    try {
      return work.get();
    } finally {
      Signals.unregister(NAME, before);
    }
  }
}
