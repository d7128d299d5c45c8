package dev.faultline.ui.picture;

import java.util.List;

/**
 * A frame's variables and the objects they lead to.
 *
 * @param boxes that of the frame first; each comes after the one through which it was found
 */
public record ObjectGraph(List<Box> boxes) {
  public ObjectGraph {
    boxes = List.copyOf(boxes);
  }

  /** The box with a number that a row of the graph refers to. */
  Box box(long id) {
    return boxes.stream().filter(box -> box.id() == id).findFirst().orElseThrow();
  }
}
