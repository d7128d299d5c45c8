package dev.faultline.ui.workbench;

/** Where a workbench leads to; called on the JavaFX thread. */
public interface Exits {
  /** Opens the lesson after this one. */
  void nextLesson();

  /** Goes back to the catalogue. */
  void leave();
}
