package dev.faultline.ui.picture;

import dev.faultline.ui.state.VariableRow;

/**
 * A row of a box: a variable, a field, an element, or what stands for rows that are not drawn.
 *
 * @param variable what it reads
 * @param path names it from the frame on: {@code all[0].name}
 * @param target number of the object it refers to, or whose rows it stands for; 0 for none
 */
public record Row(Kind kind, VariableRow variable, String path, long target) {
  /** What a row is for the picture. */
  public enum Kind {
    /** Its value stands in the row. */
    VALUE,
    /** An arrow leads to the box of its object. */
    REFERENCE,
    /** Its object is not drawn, but can be. */
    CLOSED,
    /** Stands for further rows of the box. */
    MORE
  }
}
