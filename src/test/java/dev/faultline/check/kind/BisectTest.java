package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Bisected;
import dev.faultline.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class BisectTest {
  private static final String WANTED = "the first bad revision, found with at most 5 verdicts";

  private final Bisect check = new Bisect("it", "?", 5, 3);

  private Verdict judged(Evidence... log) {
    return check.judge(Facts.of(List.of(check), log));
  }

  @Test
  void theFirstBadRevisionMustBeFoundWithFewVerdicts() {
    assertThat(judged(new Bisected("r17", 5, true))).isEqualTo(new Verdict.Passed());
    assertThat(judged(new Bisected("r17", 6, true)))
        .isEqualTo(new Verdict.Failed(WANTED, "6 verdicts taken", ""));
    assertThat(judged(new Bisected("r18", 4, false)))
        .isEqualTo(new Verdict.Failed(WANTED, "r18 is not the first bad one", ""));
    assertThat(judged())
        .isEqualTo(new Verdict.Failed(WANTED, "no search has come to its end yet", ""));
  }

  @Test
  void aLaterSearchTakesNothingBack() {
    assertThat(judged(new Bisected("r17", 5, true), new Bisected("r18", 4, false)))
        .isEqualTo(new Verdict.Passed());
  }
}
