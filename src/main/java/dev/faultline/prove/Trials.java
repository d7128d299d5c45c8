package dev.faultline.prove;

import dev.faultline.check.kind.Fix;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.Variants;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestResult;
import dev.faultline.testrun.TestRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hidden tests on programs that they must tell apart, run together when first asked for.
 * Thread-safe.
 */
final class Trials {
  private final LessonFolder folder;
  private final TestRunner runner;
  private final Map<Map<String, String>, TestReport> reports = new HashMap<>();

  Trials(LessonFolder folder, TestRunner runner) {
    this.folder = folder;
    this.runner = runner;
  }

  /** What the hidden tests said of a program. */
  synchronized TestReport report(Map<String, String> program) {
    if (reports.isEmpty()) {
      run(expected());
    }
    if (!reports.containsKey(program)) {
      run(List.of(program));
    }
    return reports.getOrDefault(program, new TestReport.Ran(List.of()));
  }

  /** Whether a program passes the hidden tests that a check asks for. */
  boolean passes(Map<String, String> program, Fix check) {
    return report(program) instanceof TestReport.Ran ran
        && new TestReport.Ran(
                ran.results().stream()
                    .filter(test -> check.hiddenTests().contains(test.simpleClassName()))
                    .toList())
            .allPassed();
  }

  /** The first complaint of the hidden tests about a program, empty when they pass it. */
  String complaint(Map<String, String> program) {
    TestReport report = report(program);
    if (report instanceof TestReport.Ran ran) {
      return ran.results().stream()
          .filter(test -> !test.passed())
          .findFirst()
          .map(Trials::failed)
          .orElse("");
    }
    return describe(report);
  }

  /** Why tests could not be run. */
  static String describe(TestReport report) {
    return report instanceof TestReport.DoesNotCompile broken
        ? Texts.of("prove.trials.broken", broken.message())
        : Texts.of("prove.trials.lost", ((TestReport.CouldNotRun) report).why());
  }

  private static String failed(TestResult test) {
    return Texts.of("prove.fails", test.id(), test.message());
  }

  private List<Map<String, String>> expected() {
    Map<String, String> fixed = folder.fixed().files();
    List<Map<String, String>> programs = new ArrayList<>();
    programs.add(folder.buggy().files());
    for (Robot robot : Robot.values()) {
      robot.program(folder).ifPresent(programs::add);
    }
    folder.variants().correct().values().forEach(v -> programs.add(Variants.over(fixed, v)));
    folder.variants().mutants().values().forEach(v -> programs.add(Variants.over(fixed, v)));
    return programs.stream().distinct().toList();
  }

  private void run(List<Map<String, String>> programs) {
    List<TestReport> all =
        runner.runEach(programs, folder.hiddenTests(), folder.lesson().run().jvm());
    for (int i = 0; i < programs.size(); i++) {
      reports.put(programs.get(i), all.get(i));
    }
  }
}
