package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchpointTest {
  private final Watchpoint check = new Watchpoint("it", "?", "p.A.sum", "write", "FEE", "n < 0", 2);

  private static final Evidence STOP =
      new Evidence.Stopped(1, true, "breakpoint", Facts.FEE, "main", "p.A.m", null);
  private static final Evidence HELD = new Evidence.Observed(1, Facts.FEE, "n < 0", "true");
  private static final Evidence NOT = new Evidence.Observed(1, Facts.FEE, "n < 0", "false");

  private static Evidence watched(String field, boolean write, SourceLine at, boolean original) {
    return new Evidence.Watched(1, original, field, write, at, "1", "2");
  }

  private boolean passes(Evidence... log) {
    return check.judge(Facts.of(List.of(check), log)).passed();
  }

  @Test
  void theUseTheLineAndTheConditionCount() {
    assertThat(passes()).isFalse();
    assertThat(passes(STOP, watched("p.A.sum", true, Facts.FEE, true), HELD)).isTrue();
    assertThat(passes(STOP, watched("A.sum", true, Facts.FEE, true), HELD)).isTrue();
    assertThat(passes(STOP, watched("p.A.sum", true, Facts.FEE, true), NOT)).isFalse();
    assertThat(passes(STOP, watched("p.A.sum", false, Facts.FEE, true), HELD)).isFalse();
    assertThat(passes(STOP, watched("p.A.sum", true, Facts.OTHER, true), HELD)).isFalse();
    assertThat(passes(STOP, watched("p.A.rest", true, Facts.FEE, true), HELD)).isFalse();
  }

  @Test
  void aProgramThatTheLearnerEditedShowsNothing() {
    assertThat(passes(STOP, watched("p.A.sum", true, Facts.FEE, false), HELD)).isFalse();
  }

  @Test
  void aConditionOfTheNextStopIsNotOfThisOne() {
    assertThat(passes(STOP, watched("p.A.sum", true, Facts.FEE, true), STOP, HELD)).isFalse();
  }

  @Test
  void anOrdinaryBreakpointOnTheLineIsNoWatchpoint() {
    Case facts = Facts.of(List.of(check), STOP, HELD);
    assertThat(check.judge(facts))
        .isEqualTo(
            new Verdict.Failed(
                "a stop at a watchpoint, before a write at the moment that was asked for",
                "no such stop yet",
                ""));
    assertThat(check.attempted(facts)).isFalse();
  }

  @Test
  void theConditionIsReadWhereTheFieldIsUsedOnly() {
    Case facts = Facts.of(List.of(check));
    assertThat(check.reads(facts, STOP)).isEmpty();
    assertThat(check.reads(facts, watched("p.A.sum", true, Facts.FEE, true)))
        .containsExactly("n < 0");
    assertThat(check.reads(facts, watched("p.A.sum", false, Facts.FEE, true))).isEmpty();
  }
}
