package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.check.kind.Fix;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonJudgeTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));

  private static LessonStatus judged(Evidence... log) throws LessonFormatException {
    return LessonJudge.judge(lesson(), new EvidenceLog(List.of(log)), false);
  }

  private static LessonFolder lesson() throws LessonFormatException {
    return new LessonReader(CheckKinds.ALL).read(LESSONS.resolve("a1-first-stop"));
  }

  private static boolean isStepDone(String phase, Evidence... log) throws LessonFormatException {
    return judged(log).steps().stream()
        .filter(step -> step.step().phase().equals(phase))
        .allMatch(LessonStatus.StepStatus::done);
  }

  private static Evidence claim(int visits) {
    return new Evidence.HypothesisTested(
        new SourceLine("garage/Tariff.java", 20), "hours == 2", visits, visits, true);
  }

  @Test
  void aClaimCountsOnceARunHasSettledIt() throws LessonFormatException {
    assertThat(isStepDone("hypothesise", claim(3))).isTrue();
  }

  private static Evidence tests(Fix fix, boolean passed) {
    return new Evidence.TestsRun(
        fix.id(),
        fix.hiddenTests().stream()
            .map(test -> new Evidence.TestOutcome(test, test + ".works", passed, false, ""))
            .toList(),
        null);
  }

  @Test
  void aFixKeepsItsPointsWhenTheTestsRunOnAWorseTryLater() throws LessonFormatException {
    Fix fix = LessonJudge.checks(lesson().lesson(), Fix.class).get(0);
    LessonStatus failed = judged(tests(fix, false));
    assertThat(failed.score()).isZero();
    LessonStatus mended = judged(tests(fix, true));
    assertThat(mended.score()).isEqualTo(fix.points());
    LessonStatus worse = judged(tests(fix, true), tests(fix, false));
    assertThat(worse.score()).isEqualTo(fix.points());
    assertThat(worse.check(fix.id()).orElseThrow().earned()).isTrue();
    assertThat(worse.check(fix.id()).orElseThrow().verdict().passed()).isFalse();
  }

  @Test
  void aClaimAboutALineThatTheRunNeverReachedDoesNotCount() throws LessonFormatException {
    assertThat(isStepDone("hypothesise", claim(0))).isFalse();
  }
}
