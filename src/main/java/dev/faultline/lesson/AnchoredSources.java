package dev.faultline.lesson;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of a lesson as the learner sees them, and the places that anchors named in them.
 *
 * @param files text by path relative to the source root, anchors stripped
 * @param anchors place by the anchor's name
 */
public record AnchoredSources(Map<String, String> files, Map<String, Place> anchors) {
  public AnchoredSources {
    files = Map.copyOf(files);
    anchors = Map.copyOf(anchors);
  }

  /** Sources with the anchors, if there are any, taken out. */
  public static Map<String, String> withoutAnchors(Map<String, String> sources) {
    return AnchorReader.read("", sources, new ArrayList<>()).files();
  }

  /** The place of an anchor. */
  public Optional<Place> anchor(String name) {
    return Optional.ofNullable(anchors.get(name));
  }

  /**
   * A line of a file.
   *
   * @param file path relative to the source root
   * @param line 1-based
   */
  public record Place(String file, int line) {}
}
