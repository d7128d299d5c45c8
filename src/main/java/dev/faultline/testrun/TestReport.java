package dev.faultline.testrun;

import dev.faultline.compile.CompileProblem;
import java.util.List;

/** What came of running tests. */
public sealed interface TestReport {
  /** They ran; a program that ended or outlived the run shows as a failed test. */
  record Ran(List<TestResult> results) implements TestReport {
    public Ran {
      results = List.copyOf(results);
    }

    /** Whether there was a test and none failed. */
    public boolean allPassed() {
      return !results.isEmpty() && results.stream().allMatch(TestResult::passed);
    }
  }

  /** Program and tests do not compile together; this is the first error. */
  record DoesNotCompile(CompileProblem error) implements TestReport {
    /** Where and why, on one line. */
    public String message() {
      return error.wholeOnOneLine();
    }
  }

  /** The child was lost: not the program's fault. */
  record CouldNotRun(String why) implements TestReport {}
}
