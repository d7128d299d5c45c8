package dev.faultline.ui.code;

/**
 * A colour beside a line's number.
 *
 * @param strength from 0 to 1
 * @param tip what it means, shown at hover
 */
public record LineMark(double strength, String tip) {
  /** The state of the stylesheet that shows it. */
  String state() {
    if (strength >= 0.8) {
      return "strong";
    }
    return strength >= 0.5 ? "middling" : "faint";
  }
}
