package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Warning;
import dev.faultline.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintTest {
  private final Lint check = new Lint("it", "?", List.of("FEE"), 2);

  private Verdict judged(boolean original, String answer) {
    Evidence warned =
        new Evidence.Warned(
            original,
            List.of(new Warning(Facts.FEE, "rawtypes"), new Warning(Facts.OTHER, "unchecked")));
    return check.judge(Facts.of(List.of(check), warned, new Evidence.Answered("it", answer)));
  }

  @Test
  void theWarningIsNamedByItsKindAndLine() {
    assertThat(judged(true, "rawtypes at p/A.java:7")).isEqualTo(new Verdict.Passed());
    assertThat(judged(true, "rawtypes at A.java:7")).isEqualTo(new Verdict.Passed());
    assertThat(judged(true, "rawtypes at 7")).isEqualTo(new Verdict.Passed());
  }

  @Test
  void anotherKindOrAnotherLineIsWrong() {
    assertThat(judged(true, "unchecked at 7").passed()).isFalse();
    assertThat(judged(true, "unchecked at 9").passed()).isFalse();
    assertThat(judged(true, "rawtypes at 9").passed()).isFalse();
  }

  @Test
  void warningsAboutEditedSourcesSettleNothing() {
    assertThat(judged(false, "rawtypes at 7"))
        .isEqualTo(
            new Verdict.Failed(
                "the compiler's warnings about the program as it came", "not seen yet", ""));
  }
}
