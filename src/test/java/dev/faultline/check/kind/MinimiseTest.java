package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Shrunk;
import dev.faultline.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimiseTest {
  private static final String WANTED = "an input of at most 12 characters that brings the symptom";

  private final Minimise check = new Minimise("it", "?", 12, 3);

  private Verdict judged(Evidence... log) {
    return check.judge(Facts.of(List.of(check), log));
  }

  @Test
  void theSmallestInputThatStillFailsCounts() {
    assertThat(judged(new Shrunk(true, 12, true), new Shrunk(true, 40, true)))
        .isEqualTo(new Verdict.Passed());
    assertThat(judged(new Shrunk(true, 40, true), new Shrunk(true, 13, true)))
        .isEqualTo(new Verdict.Failed(WANTED, "the smallest so far has 13 characters", ""));
  }

  @Test
  void anInputThatDoesNotFailOrOfAnEditedProgramIsNone() {
    assertThat(judged(new Shrunk(true, 3, false), new Shrunk(false, 3, true)))
        .isEqualTo(new Verdict.Failed(WANTED, "no input tried yet brings it", ""));
  }
}
