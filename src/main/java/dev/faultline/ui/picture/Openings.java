package dev.faultline.ui.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the learner wants to see beyond the limits of the picture.
 *
 * @param opened numbers of objects that are drawn however many and however deep there are
 * @param rows how many rows a box shows, by the number of its object, where it is not {@link
 *     #FIRST_ROWS}
 */
public record Openings(Set<Long> opened, Map<Long, Integer> rows) {
  /** How many rows the box of an object shows at first. */
  static final int FIRST_ROWS = 8;

  /** How many rows are added at a time. */
  private static final int MORE_ROWS = 20;

  static final Openings NONE = new Openings(Set.of(), Map.of());

  public Openings {
    opened = Set.copyOf(opened);
    rows = Map.copyOf(rows);
  }

  Openings withObject(long id) {
    Set<Long> more = new HashSet<>(opened);
    more.add(id);
    return new Openings(more, rows);
  }

  Openings withMoreRows(long id) {
    Map<Long, Integer> more = new HashMap<>(rows);
    more.put(id, rowsOf(id) + MORE_ROWS);
    return new Openings(opened, more);
  }

  int rowsOf(long id) {
    return rows.getOrDefault(id, FIRST_ROWS);
  }
}
