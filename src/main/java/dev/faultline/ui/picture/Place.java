package dev.faultline.ui.picture;

/**
 * Where a box stands on the grid of the picture.
 *
 * @param column 0 at the left
 * @param top its first line, 0 at the top
 * @param lines how many it takes
 */
public record Place(int column, int top, int lines) {
  /** The first line below it. */
  int bottom() {
    return top + lines;
  }

  Place movedTo(int line) {
    return new Place(column, line, lines);
  }
}
