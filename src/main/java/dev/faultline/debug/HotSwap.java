package dev.faultline.debug;

import java.util.List;

/** What came of replacing the code of a running program. */
public sealed interface HotSwap {
  /**
   * The new code is in place; calls from now on run it, frames under way go on with the old.
   *
   * @param classNames binary names of the classes replaced, empty when nothing differed
   */
  record Applied(List<String> classNames) implements HotSwap {
    public Applied {
      classNames = List.copyOf(classNames);
    }
  }

  /**
   * The JVM cannot replace this while the program runs; all runs on as before.
   *
   * @param why one line: what was changed, such as a new field, and where
   */
  record Refused(String why) implements HotSwap {}
}
