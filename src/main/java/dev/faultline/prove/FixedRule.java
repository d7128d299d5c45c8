package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.CompileProblem;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson.Symptom;
import dev.faultline.session.Symptoms;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Rule 3: the right program passes all tests every time and shows no symptom. */
final class FixedRule implements Rule {
  @Override
  public String id() {
    return "fixed";
  }

  @Override
  public String title() {
    return Texts.of("prove.fixed");
  }

  @Override
  public List<Finding> check(Proof proof) {
    Compilation compiled = proof.compile(proof.folder().fixed().files());
    if (!compiled.succeeded()) {
      return List.of(
          Finding.of("fixed", Texts.of("prove.noCompile", compiled.errors().get(0).oneLine())));
    }
    List<Finding> findings = new ArrayList<>();
    checkRuns(proof, compiled, findings);
    checkTests(proof, findings);
    return findings;
  }

  private static void checkRuns(Proof proof, Compilation compiled, List<Finding> findings) {
    Predicate<RunResult> right = run -> isRight(run, proof.folder().lesson().symptom());
    proof.run(compiled, Surroundings.HERE, right).stream()
        .filter(right.negate())
        .findFirst()
        .ifPresent(run -> findings.add(wrong("fixed", run)));
  }

  /** Whether a run of a right program went as the symptom says it should. */
  static boolean isRight(RunResult run, Symptom symptom) {
    return !Symptoms.shows(symptom, run.out(), run.err()) && Symptoms.expected(symptom, run.out());
  }

  /** What is wrong with a run that did not go right; that it had no time to is not. */
  static Finding wrong(String folder, RunResult run) {
    CouldNotCheckException.throwIfOutOfTime(run.ending(), Texts.of("prove.fixed.late", folder));
    return Finding.of(folder, Texts.of("prove.fixed.prints", Excerpt.of(run)));
  }

  private static void checkTests(Proof proof, List<Finding> findings) {
    Map<String, String> all = proof.allTests();
    List<TestReport> reports =
        proof.inParallel(
            proof.lots(),
            times ->
                proof
                    .tests()
                    .run(
                        proof.folder().fixed().files(),
                        all,
                        proof.folder().lesson().run().jvm(),
                        times));
    for (TestReport report : reports) {
      if (report instanceof TestReport.Ran ran) {
        if (ran.results().isEmpty()) {
          findings.add(Finding.of("tests/hidden", Texts.of("prove.fixed.noTest")));
        }
        ran.results().stream()
            .filter(test -> !test.passed())
            .findFirst()
            .ifPresent(test -> findings.add(Finding.of("fixed", failed(test))));
      } else if (report instanceof TestReport.DoesNotCompile broken) {
        findings.add(broken(proof, broken.error()));
      } else {
        findings.add(Finding.of("fixed", Trials.describe(report)));
      }
    }
  }

  private static Finding broken(Proof proof, CompileProblem error) {
    String folder = proof.folder().hiddenTests().containsKey(error.file()) ? "hidden" : "visible";
    return new Finding(
        "tests/" + folder + "/" + error.file(),
        error.line(),
        Texts.of("prove.fixed.broken", error.wholeMessage()));
  }

  private static String failed(TestResult test) {
    return Texts.of("prove.fails", test.id(), test.message());
  }
}
