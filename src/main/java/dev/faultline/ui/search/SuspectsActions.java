package dev.faultline.ui.search;

import dev.faultline.debug.SourceLine;
import dev.faultline.session.SuspicionMap;
import java.util.function.Consumer;

/**
 * What the tab for suspicious lines asks of the session; called on the JavaFX thread, returns at
 * once, answers come on the JavaFX thread.
 */
public interface SuspectsActions {
  /**
   * Makes the runs and draws the map.
   *
   * @param otherwise gets one line when it could not be done
   */
  void suspect(Consumer<SuspicionMap> then, Consumer<String> otherwise);

  /** Brings a line to the screen. */
  void show(SourceLine line);
}
