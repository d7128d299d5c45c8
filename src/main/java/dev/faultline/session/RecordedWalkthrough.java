package dev.faultline.session;

import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.Map;

/**
 * What was done in a session, as a walkthrough that does it again; immutable.
 *
 * @param acts in the order in which they were done
 * @param newAnchors the lines of the lesson's own program that the acts name and that had no anchor
 *     before, by the anchor's name
 * @param leftOut what was done and no act can say, each once, in words that follow "left out:"
 */
public record RecordedWalkthrough(
    List<Act> acts, Map<String, SourceLine> newAnchors, List<String> leftOut) {
  public RecordedWalkthrough {
    acts = List.copyOf(acts);
    newAnchors = Map.copyOf(newAnchors);
    leftOut = List.copyOf(leftOut);
  }
}
