package dev.faultline.check.kind;

import dev.faultline.debug.SourceLine;
import org.jspecify.annotations.Nullable;

/** Lines as a learner names them. */
final class Lines {
  private Lines() {}

  /** Whether text names a line: by file and number, the file's folders or all of it left out. */
  static boolean isNamed(@Nullable SourceLine line, String text) {
    String place = String.valueOf(line);
    return place.equals(text) || place.endsWith("/" + text) || place.endsWith(":" + text);
  }
}
