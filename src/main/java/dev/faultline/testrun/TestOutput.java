package dev.faultline.testrun;

import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TestMain} printed. */
final class TestOutput {
  private final List<TestReport> reports = new ArrayList<>();
  private List<TestResult> results = new ArrayList<>();
  private String @Nullable [] begun;

  private TestOutput() {}

  /**
   * The reports on the programs that were begun, at least one; a program that was cut short has a
   * failed test that says so.
   */
  static List<TestReport> reports(RunResult run, String token) {
    TestOutput output = new TestOutput();
    run.out()
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(parts -> parts[0].equals(token))
        .forEach(output::read);
    output.end(run.ending());
    return output.reports;
  }

  private void read(String[] parts) {
    if (parts.length == 2) {
      reports.add(new TestReport.Ran(results));
      results = new ArrayList<>();
    } else if (parts[1].equals("started")) {
      begun = parts;
    } else {
      begun = null;
      boolean passed = parts[1].equals("passed");
      results.add(new TestResult(parts[2], parts[3], parts[4], passed, true, parts[5], parts[6]));
    }
  }

  private void end(Ending ending) {
    boolean between = begun == null && results.isEmpty();
    if (between && !reports.isEmpty()) {
      return;
    }
    if (ending instanceof Ending.Lost lost) {
      reports.add(new TestReport.CouldNotRun(lost.what()));
    } else {
      results.add(cutShort(ending));
      reports.add(new TestReport.Ran(results));
    }
  }

  private TestResult cutShort(Ending ending) {
    boolean ended = ending instanceof Ending.Exited;
    String why =
        ending instanceof Ending.Exited exited
            ? Texts.of("testrun.exit", exited.exitCode())
            : Texts.of("testrun.late");
    String[] test = begun;
    return test == null
        ? new TestResult("tests", "", "tests", false, ended, why, "")
        : new TestResult(test[2], test[3], test[4], false, ended, why, "");
  }
}
