package dev.faultline.session;

import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;

/** How far a learner has come in a lesson, for a catalogue. */
public record LessonOverview(State state, int score, int maxScore, int stepsDone, int steps) {
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
        state(status, log), status.score(), status.maxScore(), done, status.steps().size());
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
        .allMatch(check -> check.verdict().passed());
  }
}
