package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Case;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.CheckSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckKindsTest {
  private static final SourceLine FEE = Facts.FEE;
  private static final SourceLine ELSEWHERE = new SourceLine("p/A.java", 9);

  private final CommandUsed walked = new CommandUsed("walked", "walk", List.of("next", "step"), 1);
  private final FaultLocation where = new FaultLocation("where", "where?", List.of("walked"), null);
  private final Cause why =
      new Cause(
          "why",
          "why?",
          "k1",
          List.of(
              new Cause.Option("k1", "right", null, null, null, null),
              new Cause.Option("k2", "wrong", "m", "It would be 7.", "FEE", "fee == 3")),
          List.of());
  private final PredictValue predict = new PredictValue("predict", "?", "FEE", "fee", null, 2);
  private final BreakpointState stop =
      new BreakpointState("stop", "?", "FEE", null, "fee > 3", 2, 2);
  private final ExceptionStop death = new ExceptionStop("death", "?", "x.Oops", "FEE", 2);
  private final Evaluate read = new Evaluate("read", "?", "p.A.m", List.of("a.b", "b"), true, 1);
  private final Fix fix =
      new Fix("fix", "?", List.of("ATest"), List.of("ATest.t"), List.of("p/A.java"), 3);

  private Case facts(Evidence... log) {
    List<CheckSpec> checks = List.of(walked, where, why, predict, stop, death, read, fix);
    return Facts.of(checks, log);
  }

  private static Evidence.Stopped stopped(String reason, SourceLine at, String exception) {
    return new Evidence.Stopped(1, true, reason, at, "main", "p.A.m", exception);
  }

  private static Evidence command(String name) {
    return new Evidence.CommandUsed(1, name);
  }

  @Test
  void everyKindFailsOnAnUntouchedLog() {
    Case untouched = facts();
    for (CheckSpec check : untouched.lesson().checks()) {
      assertThat(((Check) check).judge(untouched)).isInstanceOf(Verdict.Failed.class);
      assertThat(((Check) check).attempted(untouched)).isFalse();
      assertThat(((Check) check).score(untouched)).isZero();
    }
  }

  @Test
  void commandsMustAllHaveBeenUsed() {
    assertThat(walked.judge(facts(command("next"))))
        .isEqualTo(new Verdict.Failed("each of next, step used once", "not used yet: step", ""));
    assertThat(walked.judge(facts(command("next"), command("step"))).passed()).isTrue();
  }

  @Test
  void theRightLinePassesOnlyWithItsEvidence() {
    Evidence claim = new Evidence.FaultClaimed("where", FEE, 3);
    assertThat(where.judge(facts(claim)).passed()).isFalse();
    assertThat(where.judge(facts(command("next"), command("step"), claim)).passed()).isTrue();
  }

  @Test
  void aLineOfAnotherFaultIsNotTheOneAskedFor() {
    Evidence claim = new Evidence.FaultClaimed("where", FEE, 3);
    assertThat(new FaultLocation("where", "?", List.of(), "FEE").judge(facts(claim)).passed())
        .isTrue();
    assertThat(new FaultLocation("where", "?", List.of(), "OTHER").judge(facts(claim)).passed())
        .isFalse();
  }

  @Test
  void aWrongLineCostsWhatItsCertaintyRisked() {
    Case facts =
        facts(
            new Evidence.FaultClaimed("where", ELSEWHERE, 3),
            new Evidence.FaultClaimed("where", FEE, 2));
    assertThat(where.score(facts)).isEqualTo(-6 + 2);
  }

  @Test
  void whoClaimsWhatIsRightAgainEarnsNothingMore() {
    Evidence line = new Evidence.FaultClaimed("where", FEE, 3);
    Evidence cause = new Evidence.CauseClaimed("why", "k1", 3);
    assertThat(where.score(facts(line, line))).isEqualTo(where.maxScore());
    assertThat(why.score(facts(cause, cause))).isEqualTo(why.maxScore());
  }

  @Test
  void whatWasRightOnceIsEarnedWhateverIsSaidLater() {
    Evidence line = new Evidence.FaultClaimed("where", FEE, 1);
    Evidence otherLine = new Evidence.FaultClaimed("where", ELSEWHERE, 1);
    Evidence cause = new Evidence.CauseClaimed("why", "k1", 1);
    Evidence otherCause = new Evidence.CauseClaimed("why", "k2", 1);
    Case changed = facts(command("next"), command("step"), line, otherLine, cause, otherCause);
    assertThat(where.judge(changed).passed()).isFalse();
    assertThat(where.isEarned(changed)).isTrue();
    assertThat(why.judge(changed).passed()).isFalse();
    assertThat(why.isEarned(changed)).isTrue();
    assertThat(where.isEarned(facts(command("next"), command("step"), otherLine))).isFalse();
    assertThat(where.isEarned(facts(line))).as("without its evidence").isFalse();
    assertThat(why.isEarned(facts(otherCause))).isFalse();
  }

  @Test
  void theLatestCauseCounts() {
    Evidence wrong = new Evidence.CauseClaimed("why", "k2", 1);
    Evidence right = new Evidence.CauseClaimed("why", "k1", 3);
    assertThat(why.judge(facts(right, wrong)).passed()).isFalse();
    assertThat(why.judge(facts(wrong, right)).passed()).isTrue();
    assertThat(why.score(facts(wrong, right))).isEqualTo(3);
  }

  @Test
  void aWrongCauseIsToldWhatSpeaksAgainstItAndWhere() {
    assertThat(why.judge(facts(new Evidence.CauseClaimed("why", "k2", 1))).text())
        .endsWith(
            "one that does not explain it. It would be 7."
                + " At p/A.java:7, `fee == 3` holds at every arrival.");
  }

  @Test
  void aWrongClaimIsToldWhatItsCertaintyCosts() {
    Case sure =
        facts(
            command("next"),
            command("step"),
            new Evidence.FaultClaimed("where", ELSEWHERE, 3),
            new Evidence.CauseClaimed("why", "k2", 2));
    assertThat(where.judge(sure).text()).contains("; claimed as “sure”, it costs 6 points");
    assertThat(why.judge(sure).text()).contains("; claimed as “likely”, it costs 2 points");
  }

  @ParameterizedTest
  @CsvSource({
    "0x7fff_ffd8, 2147483608, true",
    "4L, 4, true",
    "4.0, 4, true",
    ".5, 0.5, true",
    "-3, 3, false",
    "010, 10, false",
    "four, 4, false",
    "4, '\"4.0\"', false"
  })
  void aNumberMayBePredictedInAnyWayThatJavaWritesIt(String guess, String actual, boolean right) {
    Evidence settled = new Evidence.PredictionSettled(1, "predict", guess, actual);
    assertThat(predict.judge(facts(settled)).passed()).isEqualTo(right);
  }

  @Test
  void aPredictionIsHeldAgainstTheRun() {
    Evidence made = new Evidence.Predicted(1, "predict", "3");
    assertThat(predict.judge(facts(made)).passed()).isFalse();
    assertThat(predict.judge(facts(made, new Evidence.PredictionSettled(1, "predict", "3", "4"))))
        .isEqualTo(new Verdict.Mispredicted("3", "4", FEE.toString()));
    assertThat(
            predict
                .judge(facts(made, new Evidence.PredictionSettled(1, "predict", "abc", "\"abc\"")))
                .passed())
        .isTrue();
  }

  @Test
  void aBreakpointStateNeedsTheStopAndTheCondition() {
    Evidence here = stopped("breakpoint", FEE, null);
    Evidence no = new Evidence.Observed(1, FEE, "fee > 3", "false");
    Evidence yes = new Evidence.Observed(1, FEE, "fee > 3", "true");
    assertThat(stop.judge(facts(here, no)).passed()).isFalse();
    assertThat(stop.judge(facts(stopped("step", FEE, null), yes)).passed()).isFalse();
    assertThat(stop.judge(facts(here, no, here, yes)).passed()).isTrue();
  }

  @Test
  void tooManyStopsOnTheWayDoNotPass() {
    Evidence here = stopped("breakpoint", FEE, null);
    Evidence no = new Evidence.Observed(1, FEE, "fee > 3", "false");
    Evidence yes = new Evidence.Observed(1, FEE, "fee > 3", "true");
    assertThat(stop.judge(facts(here, no, here, no, here, yes)).passed()).isFalse();
  }

  @Test
  void anExceptionStopNeedsItsClassAndItsLine() {
    assertThat(death.judge(facts(stopped("exception", FEE, "x.Other"))).passed()).isFalse();
    assertThat(death.judge(facts(stopped("exception", ELSEWHERE, "x.Oops"))).passed()).isFalse();
    assertThat(death.judge(facts(stopped("exception", FEE, "x.Oops"))).passed()).isTrue();
  }

  @Test
  void evaluationCountsInTheCallersFrameOnly() {
    assertThat(read.judge(facts(new Evidence.Evaluated(1, FEE, 0, "p.A.m", "a.b", "1"))).passed())
        .isFalse();
    assertThat(read.judge(facts(new Evidence.Evaluated(1, FEE, 1, "p.A.m", "c", "1"))).passed())
        .isFalse();
    assertThat(
            read.judge(facts(new Evidence.Evaluated(1, FEE, 1, "p.A.m", " a . b", "1"))).passed())
        .isTrue();
  }

  @Test
  void aFixPassesWithAllItsTestsOnly() {
    Evidence.TestOutcome good = new Evidence.TestOutcome("ATest", "t", true, false, "");
    Evidence.TestOutcome bad = new Evidence.TestOutcome("ATest", "u", false, false, "no");
    assertThat(fix.judge(facts(new Evidence.TestsRun("fix", List.of(good, bad), null))).passed())
        .isFalse();
    assertThat(fix.judge(facts(new Evidence.TestsRun("fix", List.of(good), null))).passed())
        .isTrue();
  }

  @Test
  void aTestThatDoesNotEndIsToldApartFromOneThatFails() {
    Evidence.TestOutcome endless =
        new Evidence.TestOutcome("ATest", "it ends", false, true, "it did not end in time");
    assertThat(fix.judge(facts(new Evidence.TestsRun("fix", List.of(endless), null))).text())
        .contains("it ends did not end in time")
        .doesNotContain("failed");
  }

  @Test
  void testsThatCouldNotRunAreNotHeldAgainstTheLearner() {
    assertThat(fix.judge(facts(new Evidence.TestsRun("fix", List.of(), "the child was lost"))))
        .isEqualTo(new Verdict.CouldNotCheck("the child was lost"));
    assertThat(fix.judge(facts(new Evidence.TestsRun("fix", List.of(), null))))
        .isInstanceOf(Verdict.CouldNotCheck.class);
  }
}
