package dev.faultline.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestOutputTest {
  private static final String BEGUN = "token\tstarted\tp.OneTest\tisOne\tisOne()\n";

  private static TestResult onlyTest(Ending ending) {
    TestReport.Ran ran =
        (TestReport.Ran) TestOutput.reports(new RunResult(ending, BEGUN, ""), "token").get(0);
    return ran.results().get(0);
  }

  @Test
  void aTestThatOutlivesTheRunHasNotEnded() {
    TestResult cut = onlyTest(new Ending.TimeLimit(Duration.ofSeconds(1)));
    assertThat(cut.passed()).isFalse();
    assertThat(cut.ended()).isFalse();
    assertThat(cut.message()).isEqualTo("it did not end in time");
  }

  @Test
  void aProgramThatEndsTheRunHasEndedTheTest() {
    TestResult cut = onlyTest(new Ending.Exited(3));
    assertThat(cut.passed()).isFalse();
    assertThat(cut.ended()).isTrue();
    assertThat(cut.message()).contains("exit code 3");
  }
}
