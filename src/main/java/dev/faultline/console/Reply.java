package dev.faultline.console;

/**
 * What the console answers.
 *
 * @param text any number of lines without a last line end; empty when there is nothing to say
 * @param quit whether the learner asked to leave
 */
public record Reply(String text, boolean quit) {
  /** This and then another. */
  Reply and(Reply next) {
    return new Reply(Joined.lines(text, next.text), next.quit);
  }

  static Reply of(String text) {
    return new Reply(text, false);
  }
}
