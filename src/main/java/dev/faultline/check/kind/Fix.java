package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence.TestOutcome;
import dev.faultline.check.Evidence.TestsRun;
import dev.faultline.check.Verdict;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonContents;
import java.util.List;
import java.util.Optional;

/** The learner's sources pass hidden tests, run in a child JVM. */
public record Fix(
    @Key(value = "Unique within the lesson.", example = "\"c5\"") String id,
    @Key(value = "What the learner is asked.", example = "\"Mend the fee.\"") String prompt,
    @Key(
            value = "Classes in tests/hidden that judge the fix.",
            example = "[\"TariffTest\"]",
            min = 1)
        List<String> hiddenTests,
    @Key(
            value = "Of these classes, the tests that fail on buggy/, as Class.method.",
            example = "[\"TariffTest.aStartedHourCounts\"]",
            min = 1)
        List<String> failOnBuggy,
    @Key(
            value = "Files the learner may edit, relative to the source root.",
            example = "[\"garage/Tariff.java\"]",
            min = 1)
        List<String> editable,
    @Key(value = "What it is worth.", example = "3", fallback = "3") int points)
    implements TestJudged {

  @Override
  public List<Flaw> flaws(LessonContents contents) {
    return new FixFlaws(this, contents).found();
  }

  @Override
  public Verdict judge(Case facts) {
    Optional<TestsRun> run = facts.log().last(TestsRun.class, entry -> entry.check().equals(id));
    if (run.isEmpty()) {
      return new Verdict.Failed(Texts.of("judged.tests.wanted"), Texts.of("judged.tests.none"), "");
    }
    return judge(run.get());
  }

  @Override
  public boolean isEarned(Case facts) {
    return facts
        .log()
        .any(TestsRun.class, entry -> entry.check().equals(id) && judge(entry).passed());
  }

  private Verdict judge(TestsRun run) {
    String failure = run.failure();
    if (failure != null) {
      return new Verdict.CouldNotCheck(failure);
    }
    List<TestOutcome> outcomes = run.outcomes();
    Optional<TestOutcome> failed = outcomes.stream().filter(test -> !test.passed()).findFirst();
    if (failed.isPresent()) {
      return new Verdict.Failed(
          Texts.of("judged.tests.wanted"), said(failed.get()), failed.get().testClass());
    }
    List<String> absent =
        hiddenTests.stream()
            .filter(name -> outcomes.stream().noneMatch(test -> test.testClass().equals(name)))
            .toList();
    return absent.isEmpty()
        ? new Verdict.Passed()
        : new Verdict.CouldNotCheck(Texts.of("judged.tests.absent", String.join(", ", absent)));
  }

  private static String said(TestOutcome failed) {
    return failed.endless()
        ? Texts.of("judged.tests.endless", failed.name())
        : Texts.of("judged.tests.failed", failed.name(), failed.message());
  }

  @Override
  public boolean attempted(Case facts) {
    return facts.log().any(TestsRun.class, entry -> entry.check().equals(id));
  }
}
