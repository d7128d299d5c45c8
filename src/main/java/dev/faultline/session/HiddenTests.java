package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestResult;
import java.util.List;

/** Test reports as evidence. */
final class HiddenTests {
  private HiddenTests() {}

  /** The simple class name of a test file. */
  static String className(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.java$", "");
  }

  static Evidence.TestsRun evidence(String checkId, TestReport report) {
    if (report instanceof TestReport.Ran ran) {
      return new Evidence.TestsRun(
          checkId, ran.results().stream().map(HiddenTests::outcome).toList(), null);
    } else if (report instanceof TestReport.DoesNotCompile broken) {
      Evidence.TestOutcome outcome =
          new Evidence.TestOutcome(
              "tests", "Compiling the tests with your program", false, false, broken.message());
      return new Evidence.TestsRun(checkId, List.of(outcome), null);
    }
    return new Evidence.TestsRun(checkId, List.of(), ((TestReport.CouldNotRun) report).why());
  }

  private static Evidence.TestOutcome outcome(TestResult result) {
    return new Evidence.TestOutcome(
        result.simpleClassName(),
        result.displayName(),
        result.passed(),
        !result.ended(),
        result.message());
  }
}
