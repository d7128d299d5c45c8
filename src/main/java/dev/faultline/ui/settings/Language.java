package dev.faultline.ui.settings;

import java.util.Locale;

/** The language of the window. */
public enum Language {
  /** That of the desktop where there is a translation, else English. */
  SYSTEM("", Locale.ROOT),
  ENGLISH("English", Locale.ENGLISH),
  GERMAN("Deutsch", Locale.GERMAN);

  private final String ownName;
  private final Locale locale;

  Language(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
  }

  /** What its speakers call it; empty for the desktop's. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return this == SYSTEM ? Locale.getDefault() : locale;
  }
}
