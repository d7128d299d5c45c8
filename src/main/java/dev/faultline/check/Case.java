package dev.faultline.check;

import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.Lesson;

/**
 * What a check is judged on: the lesson, the places of its anchors in the original sources, and
 * what happened.
 */
public record Case(Lesson lesson, AnchoredSources sources, EvidenceLog log) {
  /** The line of an anchor. */
  public SourceLine line(String anchor) {
    return sources
        .anchor(anchor)
        .map(place -> new SourceLine(place.file(), place.line()))
        .orElseThrow(() -> new IllegalStateException("no anchor " + anchor));
  }

  /** Whether the lesson has such a check, and it has passed. */
  public boolean isEarned(String checkId) {
    return lesson
        .check(checkId)
        .filter(Check.class::isInstance)
        .map(Check.class::cast)
        .filter(found -> found.isEarned(this))
        .isPresent();
  }
}
