package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.i18n.Texts;

/** The end of what a run printed, on one line. */
final class Excerpt {
  private static final int LENGTH = 160;

  private Excerpt() {}

  static String of(RunResult run) {
    String text = (run.out() + run.err()).strip().replaceAll("\\s*\\R\\s*", " | ");
    String end = text.length() > LENGTH ? "…" + text.substring(text.length() - LENGTH) : text;
    return (end.isEmpty() ? Texts.of("prove.nothing") : end) + " (" + run.ending().words() + ")";
  }
}
