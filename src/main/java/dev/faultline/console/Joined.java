package dev.faultline.console;

import dev.faultline.i18n.Texts;
import java.util.List;

/** Several texts as one. */
final class Joined {
  private Joined() {}

  /** Both, on lines of their own. */
  static String lines(String first, String second) {
    return first + (first.isEmpty() || second.isEmpty() ? "" : "\n") + second;
  }

  /** One or another of these. */
  static String or(List<String> choices) {
    return choices.stream().reduce((a, b) -> Texts.of("console.or", a, b)).orElse("");
  }
}
