package dev.faultline.session;

import dev.faultline.check.Case;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.HintOpened;
import dev.faultline.check.Evidence.HypothesisTested;
import dev.faultline.check.Evidence.RunEnded;
import dev.faultline.check.Evidence.Stopped;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.session.LessonStatus.StepStatus;
import java.util.List;
import java.util.Optional;

/** Judges a lesson by its evidence. Pure. */
public final class LessonJudge {
  private LessonJudge() {}

  /** How the lesson stands on this evidence. */
  public static LessonStatus judge(LessonFolder folder, EvidenceLog log, boolean edited) {
    Lesson lesson = folder.lesson();
    Case facts = new Case(lesson, folder.buggy(), log);
    List<CheckStatus> checks = checks(lesson).stream().map(check -> status(check, facts)).toList();
    List<StepStatus> steps =
        lesson.steps().stream().map(step -> status(step, checks, facts)).toList();
    int score = checks(lesson).stream().mapToInt(check -> check.score(facts)).sum();
    int maxScore = checks(lesson).stream().mapToInt(Check::maxScore).sum();
    boolean completed = steps.stream().allMatch(StepStatus::done);
    return new LessonStatus(
        steps, checks, openHints(lesson, log), Math.max(0, score), maxScore, completed, edited);
  }

  /** The lesson's checks. */
  static List<Check> checks(Lesson lesson) {
    return lesson.checks().stream().map(Check.class::cast).toList();
  }

  /** The lesson's checks of a kind. */
  static <T extends Check> List<T> checks(Lesson lesson, Class<T> kind) {
    return checks(lesson).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static CheckStatus status(Check check, Case facts) {
    Optional<CheckSpec> awaited =
        facts.lesson().checks().stream()
            .filter(other -> check.evidenceIds().contains(other.id()))
            .filter(other -> !facts.isEarned(other.id()))
            .findFirst();
    return new CheckStatus(
        check, check.judge(facts), check.isEarned(facts), check.attempted(facts), awaited);
  }

  private static StepStatus status(Lesson.Step step, List<CheckStatus> checks, Case facts) {
    Optional<String> missing = missingOfPhase(step.phase(), facts);
    boolean ofPhase = missing.isPresent();
    if (!ofPhase) {
      missing =
          checks.stream()
              .filter(check -> step.checks().contains(check.check().id()))
              .filter(check -> !check.earned())
              .map(LessonJudge::missing)
              .findFirst();
    }
    return new StepStatus(step, missing.isEmpty(), missing.orElse(""), ofPhase);
  }

  private static String missing(CheckStatus check) {
    if (check.verdict() instanceof Verdict.Failed failed) {
      return failed.expected() + " (" + failed.actual() + ")";
    }
    return check.verdict() instanceof Verdict.Mispredicted wrong
        ? Texts.of("missing.prediction", wrong.predicted(), wrong.actual())
        : check.check().prompt();
  }

  private static Optional<String> missingOfPhase(String phase, Case facts) {
    EvidenceLog log = facts.log();
    return switch (phase) {
      case "reproduce" -> missingUnless(reproduced(facts), Texts.of("missing.symptom"));
      case "hypothesise" ->
          missingUnless(
              log.any(HypothesisTested.class, tested -> tested.visits() > 0),
              Texts.of("missing.hypothesis"));
      case "fix" ->
          missingUnless(
              log.any(RunEnded.class, run -> !run.original() && !run.symptom() && run.expected()),
              Texts.of("missing.fixed"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> missingUnless(boolean done, String what) {
    return done ? Optional.empty() : Optional.of(what);
  }

  private static boolean reproduced(Case facts) {
    Lesson.Symptom symptom = facts.lesson().symptom();
    return facts.log().any(RunEnded.class, run -> run.original() && run.symptom())
        || facts
            .log()
            .any(
                Stopped.class,
                stop ->
                    stop.original()
                        && symptom.kind().equals("exception")
                        && stop.exception() != null
                        && symptom.actual().startsWith(stop.exception()));
  }

  private static List<Lesson.Hint> openHints(Lesson lesson, EvidenceLog log) {
    return lesson.hints().stream()
        .filter(
            hint ->
                log.any(
                    HintOpened.class,
                    open -> open.check().equals(hint.check()) && open.level() == hint.level()))
        .toList();
  }

  /** Whether an entry is an observation of the program, which opens the way to the next hint. */
  static boolean isObservation(Evidence entry) {
    boolean began = entry instanceof Stopped stop && stop.reason().equals("main");
    return entry instanceof Evidence.Sight && !began;
  }
}
