package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.HintOpened;
import dev.faultline.check.EvidenceLog;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides which hint may be opened: one level at a time, each after a new observation. Pure. */
final class HintLadder {
  private HintLadder() {}

  /** What asking for a hint on a check gives. */
  static HintResult next(Lesson lesson, EvidenceLog log, String checkId) {
    Optional<Lesson.Hint> next =
        lesson.hints().stream()
            .filter(hint -> hint.check().equals(checkId))
            .filter(hint -> !isOpen(log, hint))
            .min(Comparator.comparingInt(Lesson.Hint::level));
    if (next.isEmpty()) {
      return new HintResult.NoMore(Texts.of("ladder.explain"));
    }
    return observedSinceLastHint(log.entries())
        ? new HintResult.Opened(next.get())
        : new HintResult.NotYet(Texts.of("ladder.look"));
  }

  private static boolean isOpen(EvidenceLog log, Lesson.Hint hint) {
    return log.any(
        HintOpened.class,
        open -> open.check().equals(hint.check()) && open.level() == hint.level());
  }

  private static boolean observedSinceLastHint(List<Evidence> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (LessonJudge.isObservation(entries.get(i))) {
        return true;
      } else if (entries.get(i) instanceof HintOpened) {
        return false;
      }
    }
    return false;
  }
}
