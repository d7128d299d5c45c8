package dev.faultline.prove;

import dev.faultline.check.kind.Fix;
import dev.faultline.i18n.Texts;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rule 4: exactly the declared hidden tests fail on buggy/, and there is at least one. */
final class DeclaredFailuresRule implements Rule {
  @Override
  public String id() {
    return "declared-failures";
  }

  @Override
  public String title() {
    return Texts.of("prove.declared");
  }

  @Override
  public List<Finding> check(Proof proof) {
    TestReport report = proof.trials().report(proof.folder().buggy().files());
    if (!(report instanceof TestReport.Ran ran)) {
      return List.of(Finding.of("buggy", Trials.describe(report)));
    }
    Set<String> declared =
        proof.folder().lesson().checks().stream()
            .filter(Fix.class::isInstance)
            .flatMap(check -> ((Fix) check).failOnBuggy().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> failing =
        ran.results().stream()
            .filter(test -> !test.passed())
            .map(TestResult::id)
            .collect(Collectors.toCollection(TreeSet::new));
    return compare(declared, failing);
  }

  private static List<Finding> compare(Set<String> declared, Set<String> failing) {
    List<Finding> findings = new ArrayList<>();
    for (String id : failing) {
      if (!declared.contains(id)) {
        findings.add(Finding.of("lesson.json", Texts.of("prove.declared.missing", id)));
      }
    }
    for (String id : declared) {
      if (!failing.contains(id)) {
        findings.add(Finding.of("lesson.json", Texts.of("prove.declared.passes", id)));
      }
    }
    if (failing.isEmpty()) {
      findings.add(Finding.of("tests/hidden", Texts.of("prove.declared.none")));
    }
    return findings;
  }
}
