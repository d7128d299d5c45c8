package dev.faultline.author;

import dev.faultline.i18n.Texts;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestResult;
import dev.faultline.testrun.TestRunner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the tests that will judge a fix. */
final class HiddenTestRuns {
  private static final Pattern OLD =
      Pattern.compile("import\\s+(static\\s+)?(org\\.junit\\.[A-Z]|org\\.junit\\.runner|junit\\.)");

  private final TestRunner runner;
  private final Map<String, String> tests;

  /**
   * @param tests sources by path
   */
  HiddenTestRuns(TestRunner runner, Map<String, String> tests) {
    this.runner = runner;
    this.tests = tests;
  }

  /** The test classes' simple names. */
  List<String> classes() {
    return tests.keySet().stream()
        .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", ""))
        .sorted()
        .toList();
  }

  /** Whether all tests pass on a program. */
  boolean pass(Map<String, String> program) {
    return runner.run(program, tests, List.of(), 1) instanceof TestReport.Ran ran
        && !ran.results().isEmpty()
        && ran.results().stream().allMatch(TestResult::passed);
  }

  /**
   * Refuses a version that is not right.
   *
   * @throws DraftRefused when a test fails on it
   */
  void mustPass(Map<String, String> fixed) {
    for (TestResult test : results(fixed, "fixed")) {
      if (!test.passed()) {
        throw new DraftRefused(Texts.of("author.draft.failsFixed", test.id(), test.message()));
      }
    }
  }

  /**
   * The tests that fail on the version with the bug, as Class.method.
   *
   * @throws DraftRefused when none does
   */
  Set<String> failingOn(Map<String, String> buggy) {
    Set<String> failing =
        results(buggy, "buggy").stream()
            .filter(test -> !test.passed())
            .map(TestResult::id)
            .collect(Collectors.toCollection(TreeSet::new));
    if (failing.isEmpty()) {
      throw new DraftRefused(Texts.of("author.draft.noneFails"));
    }
    return failing;
  }

  private List<TestResult> results(Map<String, String> program, String version) {
    TestReport report = runner.run(program, tests, List.of(), 1);
    if (report instanceof TestReport.DoesNotCompile broken) {
      throw new DraftRefused(
          Texts.of("author.draft.testsBroken." + version, broken.message())
              + (tests.values().stream().anyMatch(OLD.asPredicate())
                  ? Texts.of("author.draft.junit4")
                  : ""));
    } else if (report instanceof TestReport.CouldNotRun lost) {
      throw new DraftRefused(Texts.of("author.draft.testsLost", lost.why()));
    }
    List<TestResult> results = ((TestReport.Ran) report).results();
    if (results.isEmpty()) {
      throw new DraftRefused(Texts.of("author.draft.noTest"));
    }
    return results;
  }
}
