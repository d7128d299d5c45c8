package dev.faultline.check;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.AnchoredSources;
import dev.faultline.lesson.Lesson;
import java.util.Optional;

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

  /** The verdict of another check of the lesson. */
  public Verdict verdict(String checkId) {
    Optional<Check> check =
        lesson.check(checkId).filter(Check.class::isInstance).map(Check.class::cast);
    return check
        .map(found -> found.judge(this))
        .orElseGet(() -> new Verdict.CouldNotCheck(Texts.of("judged.noCheck", checkId)));
  }
}
