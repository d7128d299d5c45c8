package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;
import dev.faultline.progress.Mastery;
import dev.faultline.session.LessonStatus.CheckStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner has come in a lesson, for a catalogue.
 *
 * @param unaided whether no hint was opened
 * @param claimed when the learner last claimed something in it, null when never
 * @param used when something last happened in it, null when never
 */
public record LessonOverview(
    State state,
    int score,
    int maxScore,
    int stepsDone,
    int steps,
    boolean unaided,
    @Nullable Instant claimed,
    @Nullable Instant used) {
  /** How far. */
  public enum State {
    NEW,
    BEGUN,
    /** The faulty line was found. */
    LOCATED,
    /** The hidden tests pass. */
    FIXED,
    /** Every step is done. */
    PROVED
  }

  /** Judges what the journal holds. Reads files. */
  public static LessonOverview of(LessonFolder folder, LessonProgress progress) {
    EvidenceLog log = EvidenceStore.read(progress);
    LessonStatus status = LessonJudge.judge(folder, log, !progress.files().isEmpty());
    int done = (int) status.steps().stream().filter(LessonStatus.StepStatus::done).count();
    return new LessonOverview(
        state(status, log),
        status.score(),
        status.maxScore(),
        done,
        status.steps().size(),
        !log.any(Evidence.HintOpened.class, hint -> true),
        EvidenceStore.latestClaim(progress).orElse(null),
        EvidenceStore.latest(progress).orElse(null));
  }

  /** What the learner knows of each class of fault, from how far they are in each lesson. */
  public static Mastery mastery(Map<Lesson, LessonOverview> overviews, Instant now) {
    List<Mastery.Practice> practices = new ArrayList<>();
    overviews.forEach(
        (lesson, overview) -> {
          Instant at = overview.claimed();
          if (at != null && overview.maxScore() > 0) {
            double share = (double) overview.score() / overview.maxScore();
            practices.add(new Mastery.Practice(Set.copyOf(lesson.faultClass()), share, at));
          }
        });
    return Mastery.of(practices, now);
  }

  /** Whether the lesson is done and worth doing again, because a class of its fault is weak. */
  public boolean isDue(Lesson lesson, Mastery mastery) {
    return state == State.PROVED && lesson.faultClass().stream().anyMatch(mastery::isWeak);
  }

  private static State state(LessonStatus status, EvidenceLog log) {
    if (status.completed()) {
      return State.PROVED;
    } else if (passed(status, Fix.class)) {
      return State.FIXED;
    } else if (passed(status, FaultLocation.class)) {
      return State.LOCATED;
    }
    return log.entries().isEmpty() ? State.NEW : State.BEGUN;
  }

  private static boolean passed(LessonStatus status, Class<? extends CheckSpec> kind) {
    return status.checks().stream()
        .filter(check -> kind.isInstance(check.check()))
        .allMatch(CheckStatus::earned);
  }
}
