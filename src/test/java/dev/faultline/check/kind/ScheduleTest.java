package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule check = new Schedule("it", "?", 3, 2);

  private Verdict judged(Evidence... log) {
    return check.judge(Facts.of(List.of(check), log));
  }

  private static Evidence replayed(boolean original, int threads, int runs, int shown) {
    return new Evidence.ScheduleReplayed(original, threads, runs, shown);
  }

  @Test
  void theSymptomMustShowInEveryRun() {
    assertThat(judged(replayed(true, 3, 3, 3))).isEqualTo(new Verdict.Passed());
    assertThat(judged(replayed(true, 3, 3, 2)))
        .isEqualTo(
            new Verdict.Failed(
                "turns of at least 3 threads that bring the symptom in every run",
                "turns of 3 threads, symptom in 2 of 3 runs",
                ""));
    assertThat(judged(replayed(true, 3, 0, 0)).passed()).isFalse();
    assertThat(judged().passed()).isFalse();
  }

  @Test
  void turnsOfTooFewThreadsOrOfAnEditedProgramDoNotCount() {
    assertThat(judged(replayed(true, 2, 3, 3)).passed()).isFalse();
    assertThat(judged(replayed(false, 3, 3, 3)).passed()).isFalse();
  }
}
