package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.ProfileRun;
import dev.faultline.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffFactorTest {
  private final DiffFactor check = new DiffFactor("it", "?", 2);

  private static ProfileRun bad(String profile) {
    return new ProfileRun(1, true, profile, true, false);
  }

  private static ProfileRun good(String profile) {
    return new ProfileRun(2, true, profile, false, true);
  }

  private Verdict judged(Evidence one, Evidence other, String answer) {
    return check.judge(Facts.of(List.of(check), one, other, new Evidence.Answered("it", answer)));
  }

  @Test
  void theFactorIsTheOneThingInWhichTwoRunsDiffer() {
    assertThat(judged(bad("turkish"), good(""), "locale")).isEqualTo(new Verdict.Passed());
    assertThat(judged(good("checked"), bad("turkish-checked"), "locale"))
        .isEqualTo(new Verdict.Passed());
    assertThat(judged(bad("turkish"), good("turkish-checked"), "jvm -ea"))
        .isEqualTo(new Verdict.Passed());
    assertThat(judged(bad("turkish"), good(""), "jvm -ea"))
        .isEqualTo(new Verdict.Failed("an answer that fits what was seen", "jvm -ea", ""));
  }

  @Test
  void runsThatDifferInMoreOrNotInTheirOutcomeSettleNothing() {
    Evidence edited = new ProfileRun(2, false, "", false, true);
    Evidence neither = new ProfileRun(2, true, "", false, false);
    for (Evidence other : List.of(bad(""), good("checked"), edited, neither)) {
      assertThat(judged(bad("turkish"), other, "locale"))
          .isInstanceOfSatisfying(
              Verdict.Failed.class,
              failed -> assertThat(failed.actual()).isEqualTo("not seen yet"));
    }
  }
}
