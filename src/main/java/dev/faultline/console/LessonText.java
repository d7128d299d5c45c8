package dev.faultline.console;

import dev.faultline.check.Question;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.check.kind.TestJudged;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Lesson;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.session.LessonStatus.StepStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how a lesson stands. */
final class LessonText {
  private LessonText() {}

  /** A lesson at first sight: title, what is wrong with the program, and what to do now. */
  static String greeting(LessonSession session) {
    Lesson lesson = session.folder().lesson();
    Lesson.Symptom symptom = lesson.symptom();
    String wrong =
        symptom.kind().equals("exception")
            ? Texts.of("console.greeting.dies", symptom.actual())
            : Texts.of("console.greeting.prints", symptom.actual(), symptom.expected());
    return String.join(
        "\n",
        lesson.id() + ": " + lesson.title() + " (" + lesson.skill() + ")",
        wrong,
        current(session.status()),
        Texts.of("console.greeting.commands"));
  }

  static String steps(LessonStatus status) {
    Optional<StepStatus> current = status.current();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < status.steps().size(); i++) {
      StepStatus step = status.steps().get(i);
      boolean isCurrent = current.filter(step::equals).isPresent();
      text.append(isCurrent ? "> " : "  ")
          .append(step.done() ? "[x] " : "[ ] ")
          .append(i + 1)
          .append(' ')
          .append(phase(step))
          .append(isCurrent ? ": " + step.step().prompt() : "")
          .append(
              isCurrent && !step.missing().isEmpty()
                  ? "\n      " + Texts.of("console.steps.missing", step.missing())
                  : "")
          .append('\n');
    }
    return text
        + (status.completed() ? Texts.of("console.steps.done") : Texts.of("console.steps.checks"));
  }

  static String checks(LessonStatus status) {
    return status.checks().stream().map(LessonText::check).collect(Collectors.joining("\n"));
  }

  private static String check(CheckStatus check) {
    boolean passed = check.verdict().passed();
    String mark = check.earned() ? "[x] " : check.attempted() ? "[!] " : "[ ] ";
    String verdict = passed || !check.attempted() ? "" : "\n      " + check.verdict().text();
    return "  " + mark + check.check().id() + ": " + check.check().prompt() + verdict;
  }

  /** What a check says now, in one line. */
  static String verdict(LessonStatus status, CheckSpec check) {
    return status.check(check.id()).map(now -> now.verdict().text()).orElse("");
  }

  static String progress(LessonStatus status) {
    return counts(status) + (status.completed() ? Texts.of("console.progress.complete") : ".");
  }

  private static String phase(StepStatus step) {
    return Texts.of("console.phase." + step.step().phase());
  }

  private static String counts(LessonStatus status) {
    long done = status.steps().stream().filter(StepStatus::done).count();
    return Texts.of(
        "console.progress",
        status.score(),
        status.maxScore(),
        done,
        status.steps().size(),
        status.hints().size());
  }

  /** What to do now, in a line or two. */
  static String current(LessonStatus status) {
    Optional<StepStatus> current = status.current();
    if (current.isEmpty()) {
      return Texts.of("console.complete", counts(status));
    }
    int number = status.steps().indexOf(current.get()) + 1;
    return Texts.of(
        "console.step",
        number,
        status.steps().size(),
        phase(current.get()),
        current.get().step().prompt());
  }

  /** What changed for the learner between two moments, one line each; empty when nothing did. */
  static String news(LessonStatus before, LessonStatus after) {
    List<String> checks =
        after.checks().stream()
            .filter(check -> isNews(before.check(check.check().id()), check))
            .map(check -> "* " + check.check().id() + ": " + check.verdict().text())
            .collect(Collectors.toList());
    if (!current(before).equals(current(after))) {
      checks.add(current(after));
    }
    return String.join("\n", checks);
  }

  /**
   * What was seen or done is news once it is enough, a prediction also when it is settled
   * otherwise. Of a claim its command has said what came out.
   */
  private static boolean isNews(Optional<CheckStatus> before, CheckStatus now) {
    CheckSpec check = now.check();
    if (check instanceof FaultLocation
        || check instanceof Cause
        || check instanceof Question
        || check instanceof TestJudged) {
      return false;
    }
    boolean changed = before.filter(then -> then.verdict().equals(now.verdict())).isEmpty();
    boolean settled =
        check instanceof PredictValue && before.filter(CheckStatus::attempted).isPresent();
    return changed && (now.verdict().passed() || settled);
  }

  static String coach(boolean on) {
    return on ? Texts.of("console.coach.on") : Texts.of("console.coach.off");
  }
}
