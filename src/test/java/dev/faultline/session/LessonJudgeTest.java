package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonJudgeTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));

  private static boolean isStepDone(String phase, Evidence... log) throws LessonFormatException {
    LessonStatus status =
        LessonJudge.judge(
            new LessonReader(CheckKinds.ALL).read(LESSONS.resolve("a1-first-stop")),
            new EvidenceLog(List.of(log)),
            false);
    return status.steps().stream()
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

  @Test
  void aClaimAboutALineThatTheRunNeverReachedDoesNotCount() throws LessonFormatException {
    assertThat(isStepDone("hypothesise", claim(0))).isFalse();
  }
}
