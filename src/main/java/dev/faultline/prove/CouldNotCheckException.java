package dev.faultline.prove;

import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;

/**
 * A rule could not be tried, by which nothing is said of the lesson. The message says on one line
 * why, and what would help.
 */
final class CouldNotCheckException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private CouldNotCheckException(String message) {
    super(message);
  }

  /**
   * Throws if a run was ended by its time limit.
   *
   * @param missing what it had not done by then
   */
  static void throwIfOutOfTime(Ending ending, String missing) {
    if (ending instanceof Ending.TimeLimit end) {
      throw new CouldNotCheckException(Texts.of("prove.late", missing, end.limit().toSeconds()));
    }
  }
}
