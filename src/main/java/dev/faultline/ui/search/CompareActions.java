package dev.faultline.ui.search;

import dev.faultline.debug.SourceLine;
import dev.faultline.session.Comparison;
import dev.faultline.session.TriedProfile;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the tab for comparing runs asks of the session; called on the JavaFX thread, returns at
 * once, answers come on the JavaFX thread.
 */
public interface CompareActions {
  /** Hands over what can be compared, by name. */
  void names(Consumer<List<String>> then);

  /** Hands over the lesson's profiles. */
  void profiles(Consumer<List<TriedProfile>> then);

  /**
   * Runs and compares.
   *
   * @param otherwise gets one line when it could not be done
   */
  void compare(String one, String other, Consumer<Comparison> then, Consumer<String> otherwise);

  /** Brings a line to the screen. */
  void show(SourceLine line);
}
