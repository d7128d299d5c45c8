package dev.faultline.prove;

import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.check.kind.Conditional;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.JsonLines;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rule 6: untouched, every check fails; walked through, every check passes. */
final class EvidenceRule implements Rule {
  @Override
  public String id() {
    return "evidence";
  }

  @Override
  public String title() {
    return Texts.of("prove.evidence");
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    List<Finding> findings = new ArrayList<>();
    LessonStatus untouched = EvidenceReview.untouched(folder);
    for (LessonStatus.CheckStatus check : untouched.checks()) {
      if (!(check.verdict() instanceof Verdict.Failed)) {
        findings.add(
            Finding.of("lesson.json", Texts.of("prove.evidence.untouched", check.check().id())));
      }
    }
    findings.addAll(walked(proof.walk(), folder));
    return findings;
  }

  private static List<Finding> walked(Walk walk, LessonFolder folder) {
    List<Finding> findings = new ArrayList<>();
    for (CheckSpec check : folder.lesson().checks()) {
      if (check instanceof Conditional conditional) {
        condition(walk, folder, conditional).ifPresent(findings::add);
      }
    }
    for (Walk.Refusal refusal : walk.refused()) {
      int line = JsonLines.ofAct(folder.directory(), refusal.act());
      findings.add(new Finding("walkthrough.json", line, refusal.text()));
    }
    if (walk.refused().isEmpty()) {
      judge(walk.status(), folder, findings);
    }
    if (!findings.isEmpty()) {
      String first = findings.get(0).toString();
      walk.endings()
          .forEach(
              ending ->
                  CouldNotCheckException.throwIfOutOfTime(
                      ending, Texts.of("prove.evidence.endless", first)));
    }
    return findings;
  }

  /** What is wrong with a condition that was neither true nor false wherever it was looked at. */
  private static Optional<Finding> condition(Walk walk, LessonFolder folder, Conditional check) {
    String when = check.when();
    if (when == null) {
      return Optional.empty();
    }
    Optional<String> value =
        walk.log()
            .last(Evidence.Observed.class, seen -> seen.expression().equals(when))
            .map(Evidence.Observed::value);
    Optional<String> wrong =
        value.isPresent()
            ? value
                .filter(seen -> !seen.matches("true|false"))
                .map(seen -> Texts.of("prove.evidence.noCondition", seen))
            : Optional.ofNullable(walk.unreadable().get(when));
    int line = JsonLines.ofCheck(folder, check, "when");
    return wrong
        .map(why -> Texts.of("prove.evidence.when", check.id(), when, why))
        .map(message -> new Finding("lesson.json", line, message));
  }

  private static void judge(LessonStatus status, LessonFolder folder, List<Finding> findings) {
    for (LessonStatus.CheckStatus check : status.checks()) {
      if (!check.verdict().passed()) {
        findings.add(
            Finding.of(
                "walkthrough.json",
                Texts.of("prove.evidence.open", check.check().id(), check.verdict().text())));
      }
    }
    for (LessonStatus.StepStatus step : status.steps()) {
      if (!step.done()) {
        findings.add(
            Finding.of(
                "walkthrough.json",
                Texts.of("prove.evidence.step", step.step().id(), step.missing())));
      }
    }
    double share = (double) status.score() / Math.max(1, status.maxScore());
    if (share < folder.lesson().scoring().passAt()) {
      findings.add(
          Finding.of(
              "walkthrough.json",
              Texts.of("prove.evidence.score", status.score(), status.maxScore())));
    }
  }
}
