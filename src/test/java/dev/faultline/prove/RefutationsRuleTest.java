package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RefutationsRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
    lesson.with("buggy/p/Main.java", "\"half=\" + half(3)", "half(8) + \" half=\" + half(3)");
    lesson.with("fixed/p/Main.java", "\"half=\" + half(3)", "half(8) + \" half=\" + half(3)");
    lesson.with("lesson.json", "\"when\": \"n == 3\"", "\"when\": \"n >= 3\"");
    lesson.with("walkthrough.json", "\"value\": \"3\"", "\"value\": \"8\"");
  }

  @Test
  void whatHoldsAtEveryArrivalRefutes() {
    refute("HALF", "n / 2 * 2 <= n");
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
  }

  @Test
  void whatHoldsOnlyAtTheFirstArrivalBreaksTheRule() {
    refute("HALF", "n == 8");
    breaks("`n == 8` at p/Main.java:5 is not true at every arrival");
  }

  @Test
  void whatHasNoValueAtALaterArrivalBreaksTheRule() {
    refute("HALF", "1 / (n - 3) >= 0");
    breaks("has no value: it threw", "/ by zero");
  }

  @Test
  void whatIsNoTruthBreaksTheRule() {
    refute("HALF", "m > 0");
    breaks("has no value: ", "m");
  }

  @Test
  void aLineThatTheRunDoesNotComeToRefutesNothing() {
    lesson.with(
        "buggy/p/Main.java", "return n / 2;", "if (n > 99) {\n n++; //@NEVER\n }\n return n / 2;");
    refute("NEVER", "n > 0");
    breaks("is never come to");
  }

  @Test
  void aPlaceAndWhatHoldsThereGoTogether() {
    lesson.with("lesson.json", "\"print-is-late\"", "\"print-is-late\", \"at\": \"HALF\"");
    assertThat(Proving.of(lesson).findings()).contains("`at` and `holds` go together");
  }

  @Test
  void aRefutationSaysNoMoreThanAnEarlyHint() {
    lesson.with(
        "lesson.json",
        "\"print-is-late\"",
        "\"print-is-late\", \"refutation\": \"Look at `return n / 2;`.\"");
    assertThat(Proving.of(lesson).findings()).contains("checks.why.refutations.k3", "n / 2");
  }

  private void refute(String anchor, String holds) {
    lesson.with(
        "lesson.json",
        "\"print-is-late\"",
        "\"print-is-late\", \"refutation\": \"Then it would be odd.\", \"at\": \""
            + anchor
            + "\", \"holds\": \""
            + holds
            + "\"");
  }

  private void breaks(String... findings) {
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("refutations");
    assertThat(proving.findings()).contains(findings);
  }
}
