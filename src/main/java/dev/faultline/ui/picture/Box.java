package dev.faultline.ui.picture;

import java.util.List;

/**
 * An object, or the frame that everything begins at.
 *
 * @param id the object's number, {@link #FRAME} for the frame
 * @param title its class, with the size of a collection; what the frame is called
 * @param depth how many references lead to it from the frame by the way it was found
 * @param finder number of the box through which it was found
 * @param finderRow the row of that box
 * @param rows its contents
 * @param referrers paths of all rows in the picture that refer to it
 */
public record Box(
    long id,
    String title,
    int depth,
    long finder,
    int finderRow,
    List<Row> rows,
    List<String> referrers) {
  /** Stands for the frame where objects are numbered from 1. */
  static final long FRAME = 0;

  public Box {
    rows = List.copyOf(rows);
    referrers = List.copyOf(referrers);
  }

  boolean isFrame() {
    return id == FRAME;
  }

  /** Whether several references lead to it: it has aliases. */
  boolean isShared() {
    return referrers.size() > 1;
  }

  /** The line of a row, counted from the box's title, which is line 0. */
  int lineOf(int row) {
    return (isShared() ? 2 : 1) + row;
  }

  /** How many lines the box takes. */
  int lines() {
    return lineOf(rows.size());
  }
}
