package dev.faultline.ui.settings;

/**
 * What the learner has chosen, and how the window was left.
 *
 * @param textSize in pixels, {@link #SMALLEST} to {@link #LARGEST}
 * @param coach whether the coach speaks in a lesson that is opened
 */
public record Settings(
    Theme theme,
    int textSize,
    Keymap keymap,
    Language language,
    ChildLimits limits,
    boolean coach,
    Layout layout) {
  public static final int SMALLEST = 10;

  /** The text size of a window that was never open before: 100 percent. */
  public static final int USUAL = 13;

  /** Twice the usual size. */
  public static final int LARGEST = 26;

  /** How a window looks that was never open before. */
  public static final Settings FIRST =
      new Settings(
          Theme.LIGHT,
          USUAL,
          Keymap.INTELLIJ,
          Language.SYSTEM,
          ChildLimits.FIRST,
          true,
          Layout.FIRST);

  public Settings {
    textSize = Math.max(SMALLEST, Math.min(LARGEST, textSize));
  }

  public Settings withTheme(Theme other) {
    return new Settings(other, textSize, keymap, language, limits, coach, layout);
  }

  public Settings withTextSize(int size) {
    return new Settings(theme, size, keymap, language, limits, coach, layout);
  }

  public Settings withKeymap(Keymap other) {
    return new Settings(theme, textSize, other, language, limits, coach, layout);
  }

  public Settings withLanguage(Language other) {
    return new Settings(theme, textSize, keymap, other, limits, coach, layout);
  }

  public Settings withLimits(ChildLimits others) {
    return new Settings(theme, textSize, keymap, language, others, coach, layout);
  }

  public Settings withCoach(boolean on) {
    return new Settings(theme, textSize, keymap, language, limits, on, layout);
  }

  public Settings withLayout(Layout other) {
    return new Settings(theme, textSize, keymap, language, limits, coach, other);
  }
}
