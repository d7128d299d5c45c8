package dev.faultline.ui.settings;

/** The colours of the window. */
public enum Theme {
  /** Light or dark, whichever the desktop has. */
  SYSTEM,
  LIGHT,
  DARK,
  /** White on black, with strong borders. */
  HIGH_CONTRAST
}
