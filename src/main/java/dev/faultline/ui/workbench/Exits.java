package dev.faultline.ui.workbench;

import java.util.Optional;

/** Where a workbench leads to; called on the JavaFX thread. */
@FunctionalInterface
public interface Exits {
  /** Goes back to where the workbench was opened. */
  void leave();

  /** Title of the lesson after this one. */
  default Optional<String> nextTitle() {
    return Optional.empty();
  }

  /** Opens the lesson after this one; leaves when there is none. */
  default void nextLesson() {
    leave();
  }
}
