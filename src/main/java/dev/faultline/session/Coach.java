package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Advised;
import dev.faultline.check.Evidence.CoachSwitched;
import dev.faultline.check.Evidence.CommandUsed;
import dev.faultline.check.Evidence.Equipped;
import dev.faultline.check.Evidence.RunEnded;
import dev.faultline.check.Evidence.RunStarted;
import dev.faultline.check.Evidence.Sight;
import dev.faultline.check.Evidence.Stopped;
import dev.faultline.check.EvidenceLog;
import dev.faultline.debug.StepDepth;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Notices habits that lead learners astray, and says one short thing about it, seldom: running the
 * same again, taking a right change back and changing before looking are what untrained learners do
 * most (Gale and Sentance). Pure.
 */
final class Coach {
  private static final int SAME_RUNS = 3;
  private static final int STEPS_IN_A_ROW = 25;
  private static final int RUNS_BETWEEN = 3;
  private static final int RUNS_BEFORE_AGAIN = 10;
  private static final Set<String> STEPS =
      Set.of(CommandName.of(StepDepth.INTO), CommandName.of(StepDepth.OVER));

  /** What there is to say. */
  enum Advice {
    CHANGED_UNSEEN("coach.changedUnseen"),
    TAKEN_BACK("coach.takenBack"),
    SAME_AGAIN("coach.sameAgain"),
    NEVER_REACHED("coach.neverReached"),
    STEP_AFTER_STEP("coach.stepAfterStep");

    private final String key;

    Advice(String key) {
      this.key = key;
    }

    /** One line for the learner. */
    String text() {
      return Texts.of(key);
    }
  }

  private Coach() {}

  /** What is to be said about the latest thing that happened; mostly nothing. */
  static Optional<Advice> advise(EvidenceLog log) {
    List<Evidence> entries = log.entries();
    if (entries.isEmpty() || isOff(log) || runsSince(entries, any -> true) < RUNS_BETWEEN) {
      return Optional.empty();
    }
    for (Advice each : Advice.values()) {
      boolean isFresh =
          runsSince(entries, said -> said.advice().equals(each.name())) >= RUNS_BEFORE_AGAIN;
      if (isFresh && isDue(each, entries)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean isDue(Advice advice, List<Evidence> entries) {
    return switch (advice) {
      case CHANGED_UNSEEN -> hasChangedUnseen(entries);
      case TAKEN_BACK -> hasTakenBack(entries);
      case SAME_AGAIN -> runsTheSameAgain(entries);
      case NEVER_REACHED -> reachesNoBreakpoint(entries);
      case STEP_AFTER_STEP -> stepsAndSteps(entries);
    };
  }

  static boolean isOff(EvidenceLog log) {
    return log.last(CoachSwitched.class, any -> true).filter(last -> !last.on()).isPresent();
  }

  /** How many runs began since the coach last said such a thing; very many if it never did. */
  private static int runsSince(List<Evidence> entries, Predicate<Advised> such) {
    int runs = 0;
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i) instanceof Advised said && such.test(said)) {
        return runs;
      }
      runs += entries.get(i) instanceof RunStarted ? 1 : 0;
    }
    return Integer.MAX_VALUE;
  }

  private static Evidence latest(List<Evidence> entries) {
    return entries.get(entries.size() - 1);
  }

  private static boolean hasChangedUnseen(List<Evidence> entries) {
    return latest(entries) instanceof Equipped
        && entries.stream().anyMatch(each -> each instanceof RunStarted run && !run.original())
        && entries.stream()
            .noneMatch(
                each ->
                    (each instanceof RunStarted run && run.original())
                        || each instanceof Evidence.HypothesisTested);
  }

  private static boolean hasTakenBack(List<Evidence> entries) {
    if (!(latest(entries) instanceof RunEnded now) || now.expected()) {
      return false;
    }
    String code = equipment(entries, now.run()).map(Equipped::code).orElse("");
    return entries.stream()
        .anyMatch(
            each ->
                each instanceof RunEnded before
                    && before.expected()
                    && !before.symptom()
                    && !before.original()
                    && equipment(entries, before.run())
                        .filter(with -> !with.code().equals(code))
                        .isPresent());
  }

  private static boolean runsTheSameAgain(List<Evidence> entries) {
    if (!(latest(entries) instanceof RunEnded now)) {
      return false;
    }
    Optional<Equipped> with = equipment(entries, now.run());
    return with.isPresent()
        && now.run() >= SAME_RUNS
        && entries.stream()
                .filter(
                    each ->
                        each instanceof Equipped other
                            && other.run() > now.run() - SAME_RUNS
                            && other.code().equals(with.get().code())
                            && other.profile().equals(with.get().profile()))
                .count()
            == SAME_RUNS
        && isWithoutLook(entries, now.run() - SAME_RUNS);
  }

  /** Whether nothing but runs to their end was seen since a run. */
  private static boolean isWithoutLook(List<Evidence> entries, int since) {
    int begin = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof RunStarted started && started.run() == since + 1) {
        begin = i;
      }
    }
    return entries.subList(begin, entries.size()).stream()
        .noneMatch(each -> each instanceof Sight && !(each instanceof RunEnded));
  }

  private static boolean reachesNoBreakpoint(List<Evidence> entries) {
    return latest(entries) instanceof RunEnded now
        && now.ending().startsWith("exit code")
        && equipment(entries, now.run()).filter(with -> with.breakpoints() > 0).isPresent()
        && entries.stream()
            .noneMatch(each -> each instanceof Stopped stop && stop.run() == now.run());
  }

  private static boolean stepsAndSteps(List<Evidence> entries) {
    int steps = 0;
    for (int i = entries.size() - 1; i >= 0 && steps < STEPS_IN_A_ROW; i--) {
      Evidence each = entries.get(i);
      if (each instanceof CommandUsed used && STEPS.contains(used.command())) {
        steps++;
      } else if (!(each instanceof Stopped) && !(each instanceof Evidence.Observed)) {
        return false;
      }
    }
    return steps == STEPS_IN_A_ROW;
  }

  private static Optional<Equipped> equipment(List<Evidence> entries, int run) {
    return entries.stream()
        .filter(each -> each instanceof Equipped with && with.run() == run)
        .map(Equipped.class::cast)
        .findFirst();
  }
}
