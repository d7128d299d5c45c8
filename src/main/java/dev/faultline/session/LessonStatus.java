package dev.faultline.session;

import dev.faultline.check.Verdict;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Lesson;
import java.util.List;
import java.util.Optional;

/**
 * How a lesson stands; immutable.
 *
 * @param steps in the lesson's order
 * @param checks in the lesson's order
 * @param hints those opened so far, in the order of the lesson
 * @param score points earned, never below 0
 * @param maxScore the most points there are
 * @param completed every step is done
 * @param edited the learner's sources differ from the lesson's own
 */
public record LessonStatus(
    List<StepStatus> steps,
    List<CheckStatus> checks,
    List<Lesson.Hint> hints,
    int score,
    int maxScore,
    boolean completed,
    boolean edited) {
  public LessonStatus {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
    hints = List.copyOf(hints);
  }

  /** The first step that is not done; empty when all are. */
  public Optional<StepStatus> current() {
    return steps.stream().filter(step -> !step.done()).findFirst();
  }

  /** The status of a check. */
  public Optional<CheckStatus> check(String id) {
    return checks.stream().filter(check -> check.check().id().equals(id)).findFirst();
  }

  /**
   * A step and whether it is done.
   *
   * @param missing one line saying what is left to do, empty when it is done
   * @param ofPhase whether that belongs to the step's phase, so that none of its checks tells it
   */
  public record StepStatus(Lesson.Step step, boolean done, String missing, boolean ofPhase) {}

  /**
   * A check and its verdict.
   *
   * @param earned whether it has passed, now or before, so that its step and points are kept
   * @param attempted whether the learner has tried it; a check that was not tried is shown as open,
   *     not as failed
   * @param awaited the first check of those whose evidence it needs that has not passed; empty when
   *     an answer is taken
   */
  public record CheckStatus(
      CheckSpec check,
      Verdict verdict,
      boolean earned,
      boolean attempted,
      Optional<CheckSpec> awaited) {}
}
