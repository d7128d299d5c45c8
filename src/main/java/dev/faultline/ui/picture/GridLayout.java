package dev.faultline.ui.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places boxes on a grid: a column for each depth, in each at least one free line between two
 * boxes. A box that was there stays where it was, unless one above it has grown into it; a fresh
 * one comes into the first gap at or below the line of the row that it was found through. Pure.
 */
final class GridLayout {
  /** Free lines between two boxes. */
  static final int GAP = 1;

  private GridLayout() {}

  /**
   * @param before where boxes stood in the picture before this one
   * @return a place for each box, by number
   */
  static Map<Long, Place> arrange(ObjectGraph graph, Map<Long, Place> before) {
    Map<Long, Place> places = new LinkedHashMap<>();
    for (Box box : graph.boxes()) {
      Place old = before.get(box.id());
      if (old != null) {
        places.put(box.id(), new Place(old.column(), old.top(), box.lines()));
      }
    }
    makeRoom(places);
    for (Box box : graph.boxes()) {
      if (!places.containsKey(box.id())) {
        places.put(box.id(), gap(places, box, wish(graph, places, box)));
      }
    }
    return places;
  }

  /** The line of the row that the box was found through. */
  private static int wish(ObjectGraph graph, Map<Long, Place> places, Box box) {
    Place finder = places.get(box.finder());
    return finder == null ? 0 : finder.top() + graph.box(box.finder()).lineOf(box.finderRow());
  }

  private static Place gap(Map<Long, Place> places, Box box, int wish) {
    int top = wish;
    for (Place each : column(places, box.depth())) {
      if (top + box.lines() + GAP <= each.top()) {
        break;
      }
      top = Math.max(top, each.bottom() + GAP);
    }
    return new Place(box.depth(), top, box.lines());
  }

  /** Moves boxes down as far as those above them need. */
  private static void makeRoom(Map<Long, Place> places) {
    List<Map.Entry<Long, Place>> downwards = new ArrayList<>(places.entrySet());
    downwards.sort(Comparator.comparingInt(each -> each.getValue().top()));
    Map<Integer, Integer> free = new LinkedHashMap<>();
    for (Map.Entry<Long, Place> each : downwards) {
      Place place = each.getValue();
      int top = Math.max(place.top(), free.getOrDefault(place.column(), 0));
      each.setValue(place.movedTo(top));
      free.put(place.column(), top + place.lines() + GAP);
    }
  }

  /** The boxes of a column from top to bottom. */
  static List<Place> column(Map<Long, Place> places, int column) {
    return places.values().stream()
        .filter(place -> place.column() == column)
        .sorted(Comparator.comparingInt(Place::top))
        .toList();
  }
}
