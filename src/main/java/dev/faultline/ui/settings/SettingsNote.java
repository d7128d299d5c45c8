package dev.faultline.ui.settings;

import dev.faultline.i18n.Texts;

/**
 * Something about the settings file that the learner should know.
 *
 * @param key of the text
 * @param what the first thing the text names
 * @param more the second, possibly empty
 */
public record SettingsNote(String key, String what, String more) {
  /** One line, in the language that is set. */
  public String text() {
    return Texts.of(key, what, more);
  }
}
