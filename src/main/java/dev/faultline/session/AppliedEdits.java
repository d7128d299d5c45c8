package dev.faultline.session;

import java.util.List;

/** What came of putting edited sources into the running program. */
public sealed interface AppliedEdits {
  /**
   * The program runs the new code from the next call of each changed method.
   *
   * @param classNames binary names of the classes replaced, empty when nothing differed
   */
  record Applied(List<String> classNames) implements AppliedEdits {
    public Applied {
      classNames = List.copyOf(classNames);
    }
  }

  /**
   * The program runs on with the code it had.
   *
   * @param why one line for the learner
   * @param restartHelps whether the edits are right and a restart would take them; false when they
   *     do not compile
   */
  record NotApplied(String why, boolean restartHelps) implements AppliedEdits {}
}
