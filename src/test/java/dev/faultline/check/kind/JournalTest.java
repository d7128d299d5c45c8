package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Journal check = new Journal("it", "?", List.of("FEE", "OTHER"), 3, 2);

  private static final Evidence HOLDS = claim(Facts.FEE, "(n) == (3)", 2, 2, true);
  private static final Evidence REFUTED = claim(Facts.FEE, "(n) > (3)", 2, 1, true);
  private static final Evidence HOLDS_THERE = claim(Facts.OTHER, "(m) < (9)", 1, 1, true);

  private static Evidence claim(
      SourceLine at, String claim, int visits, int held, boolean original) {
    return new Evidence.HypothesisTested(at, claim, visits, held, original);
  }

  private boolean passes(Evidence... log) {
    return check.judge(Facts.of(List.of(check), log)).passed();
  }

  @Test
  void everyLineNeedsAClaimThatHoldsAndRefutedOnesCountToo() {
    assertThat(passes(HOLDS, REFUTED, HOLDS_THERE)).isTrue();
    assertThat(passes(HOLDS, HOLDS_THERE)).isFalse();
    assertThat(passes(HOLDS, HOLDS, HOLDS_THERE)).isFalse();
    assertThat(check.judge(Facts.of(List.of(check), HOLDS, REFUTED)))
        .isEqualTo(
            new Verdict.Failed(
                "3 claims about the program, settled by runs, at each line one that holds",
                "2 claims settled, none holds yet here",
                Facts.OTHER.toString()));
  }

  @Test
  void claimsThatSayNothingAboutTheProgramDoNotCount() {
    for (String empty : List.of("(1) == (1)", "(n) == (n)")) {
      assertThat(passes(HOLDS, claim(Facts.FEE, empty, 2, 2, true), HOLDS_THERE)).isFalse();
    }
  }

  @Test
  void claimsAboutAnEditedProgramOrNeverReachedDoNotCount() {
    assertThat(passes(HOLDS, REFUTED, claim(Facts.OTHER, "(m) < (9)", 1, 1, false))).isFalse();
    assertThat(passes(HOLDS, REFUTED, claim(Facts.OTHER, "(m) < (9)", 0, 0, true))).isFalse();
  }

  @Test
  void whatIsWrittenDownIsNotJudged() {
    assertThat(passes(new Evidence.Noted("n is 3"))).isFalse();
    assertThat(passes(HOLDS, REFUTED, HOLDS_THERE, new Evidence.Noted("nonsense"))).isTrue();
  }
}
