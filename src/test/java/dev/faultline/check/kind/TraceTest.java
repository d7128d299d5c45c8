package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final Trace check = new Trace("it", "?", "p.A.m", "1,2", "FEE", 2);

  private static final List<Evidence.Calls> CALLS =
      List.of(
          new Evidence.Calls("p.A.m", "1, 2", 3),
          new Evidence.Calls("p.A.m", "1, 3", 4),
          new Evidence.Calls("p.A.other", "1, 2", 5));
  private static final Evidence SEEN = seen(Facts.FEE, true, true);

  private static Evidence seen(SourceLine at, boolean original, boolean whole) {
    return new Evidence.CallsSeen(1, original, at, whole, CALLS);
  }

  private static Evidence answer(String text) {
    return new Evidence.Answered("it", text);
  }

  private Case facts(Evidence... log) {
    return Facts.of(List.of(check), log);
  }

  @Test
  void theCallsWithTheseArgumentsAreCounted() {
    assertThat(check.judge(facts(SEEN, answer("3")))).isEqualTo(new Verdict.Passed());
    assertThat(check.judge(facts(SEEN, answer("7"))))
        .isEqualTo(new Verdict.Failed("an answer that fits what was seen", "7", ""));
    assertThat(check.judge(facts(SEEN)))
        .isEqualTo(new Verdict.Failed("an answer: a number", "no answer yet", ""));
  }

  @Test
  void anArgumentLeftOutStandsForAll() {
    Trace any = new Trace("it", "?", "p.A.m", null, "FEE", 2);
    assertThat(any.judge(facts(SEEN, answer("7"))).passed()).isTrue();
  }

  @Test
  void aRightNumberIsNothingWithoutTheWholeTraceSeenAtItsPlace() {
    for (Evidence other :
        List.of(
            seen(Facts.OTHER, true, true),
            seen(Facts.FEE, false, true),
            seen(Facts.FEE, true, false))) {
      assertThat(check.judge(facts(other, answer("3"))))
          .isEqualTo(
              new Verdict.Failed(
                  "the calls, recorded from the first line of main to p/A.java:7",
                  "not seen yet",
                  ""));
    }
  }

  @Test
  void eachWrongAnswerTakesAPointDownToNothing() {
    assertThat(check.score(facts(SEEN, answer("3")))).isEqualTo(2);
    assertThat(check.score(facts(SEEN, answer("4"), answer("3")))).isEqualTo(1);
    assertThat(check.score(facts(SEEN, answer("4"), answer("5"), answer("6"), answer("3"))))
        .isZero();
    assertThat(check.score(facts(SEEN, answer("3"), answer("4")))).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberIsNoAnswer() {
    assertThat(check.isWellFormed("three")).isFalse();
    assertThat(check.isWellFormed("3")).isTrue();
  }
}
