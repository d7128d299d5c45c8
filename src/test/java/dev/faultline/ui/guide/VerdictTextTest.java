package dev.faultline.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Verdict;
import dev.faultline.check.kind.DiffFactor;
import dev.faultline.session.LessonStatus.CheckStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
  @Test
  void anAnswerThatDoesNotFitIsSaidToBeWrong() {
    Verdict failed = new Verdict.Failed("an answer that fits what was seen", "timezone", "");
    VerdictText text =
        VerdictText.of(
            new CheckStatus(
                new DiffFactor("c1", "What?", 2), failed, false, true, Optional.empty()));
    assertThat(text.state()).isEqualTo("wrong");
    assertThat(text.text()).contains("an answer that fits what was seen", "timezone");
  }
}
