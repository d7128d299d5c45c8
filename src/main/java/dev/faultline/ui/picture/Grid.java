package dev.faultline.ui.picture;

/**
 * Where columns and lines are on the screen.
 *
 * @param em the text size in pixels; everything grows with it
 */
record Grid(double em) {
  private static final double MARGIN = 1;
  private static final double BOX = 15;
  private static final double BETWEEN = 4;
  private static final double LINE = 1.75;

  double boxWidth() {
    return Math.round(BOX * em);
  }

  /** Between two columns. */
  double gap() {
    return Math.round(BETWEEN * em);
  }

  /** The left side of a column. */
  double left(int column) {
    return Math.round(MARGIN * em) + column * (boxWidth() + gap());
  }

  double x(Port port) {
    return left(port.column()) + (port.right() ? boxWidth() : 0);
  }

  double y(double line) {
    return Math.round(MARGIN * em + line * LINE * em);
  }

  /** Room for so many columns with the margins. */
  double width(int columns) {
    return left(columns) - gap() + MARGIN * em;
  }

  /** Room for so many lines with the margins. */
  double height(int lines) {
    return y(lines) + MARGIN * em;
  }
}
