package dev.faultline.ui.tabs;

/**
 * A line of a program's output.
 *
 * @param kind where it came from
 * @param text without its line end, cut when very long
 */
public record OutputLine(Kind kind, String text) {
  /** Where a line came from. */
  public enum Kind {
    OUT,
    ERR,
    /** What a logpoint wrote. */
    LOG,
    /** What the learner typed. */
    INPUT,
    /** What Faultline says about the run. */
    NOTE
  }
}
