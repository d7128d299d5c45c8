package dev.faultline.console;

/** Texts of several lines. */
final class Texts {
  private Texts() {}

  /** Both, on lines of their own. */
  static String joined(String first, String second) {
    return first + (first.isEmpty() || second.isEmpty() ? "" : "\n") + second;
  }
}
