package dev.faultline.check.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence.TestsTried;
import dev.faultline.check.Evidence.Trial;
import dev.faultline.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestsKillTest {
  private final TestsKill check = new TestsKill("it", "?", "p/ATest.java", 3);

  private static final Trial RIGHT = new Trial("fixed", 2, List.of(), "");
  private static final Trial BUGGY = new Trial("buggy", 2, List.of("adds"), "");

  private Verdict judged(Trial... trials) {
    TestsTried tried = new TestsTried("it", List.of(trials), null);
    return check.judge(Facts.of(List.of(check), tried));
  }

  @Test
  void allWrongProgramsMustFailATestAndTheRightOneNone() {
    assertThat(judged(RIGHT, BUGGY, new Trial("m1", 2, List.of("adds"), "")))
        .isEqualTo(new Verdict.Passed());
    assertThat(judged(RIGHT, BUGGY, new Trial("m1", 2, List.of(), "")))
        .isEqualTo(
            new Verdict.Failed(
                "a test that fails on each wrong program",
                "all tests pass on 1 of 2 wrong programs",
                "p/ATest.java"));
    assertThat(judged(new Trial("fixed", 2, List.of("adds"), ""), BUGGY))
        .isEqualTo(
            new Verdict.Failed(
                "tests that all pass on the right program", "adds fails there", "p/ATest.java"));
  }

  @Test
  void noTestsAndTestsThatDoNotCompileSayWhatIsWrong() {
    assertThat(judged(new Trial("fixed", 0, List.of(), ""), BUGGY))
        .isEqualTo(new Verdict.Failed("at least one test", "none was found", "p/ATest.java"));
    assertThat(judged(new Trial("fixed", 0, List.of(), "p/ATest.java:3: error: ';' expected")))
        .isEqualTo(
            new Verdict.Failed("tests that compile", "p/ATest.java:3: error: ';' expected", ""));
  }

  @Test
  void aLostChildIsNoFailure() {
    TestsTried lost = new TestsTried("it", List.of(), "it did not start");
    assertThat(check.judge(Facts.of(List.of(check), lost)))
        .isEqualTo(new Verdict.CouldNotCheck("it did not start"));
  }
}
