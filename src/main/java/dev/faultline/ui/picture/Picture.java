package dev.faultline.ui.picture;

import java.util.List;
import java.util.Map;

/**
 * What is drawn.
 *
 * @param places where each box stands, by number
 */
public record Picture(ObjectGraph graph, Map<Long, Place> places) {
  static final Picture EMPTY = new Picture(new ObjectGraph(List.of()), Map.of());

  public Picture {
    places = Map.copyOf(places);
  }

  boolean isEmpty() {
    return graph.boxes().isEmpty();
  }

  Place place(long id) {
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no box " + id);
    }
    return place;
  }
}
