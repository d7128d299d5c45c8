package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.JsonLines;
import dev.faultline.lesson.Lesson.Symptom;
import dev.faultline.session.Symptoms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rule 2: the bug shows every time, elsewhere in the world too; where it needs a schedule, rule 6
 * shows it instead.
 */
final class SymptomRule implements Rule {
  @Override
  public String id() {
    return "symptom";
  }

  @Override
  public String title() {
    return Texts.of("prove.symptom");
  }

  @Override
  public List<Finding> check(Proof proof) {
    Compilation compiled = proof.compile(proof.folder().buggy().files());
    if (!compiled.succeeded()) {
      return List.of(
          Finding.of("buggy", Texts.of("prove.noCompile", compiled.errors().get(0).oneLine())));
    }
    List<Finding> findings = new ArrayList<>();
    if (proof.isScheduled()) {
      return findings;
    }
    check(proof, compiled, Surroundings.HERE, findings);
    if (findings.isEmpty()) {
      check(proof, compiled, Surroundings.ELSEWHERE, findings);
    }
    return findings;
  }

  private static void check(
      Proof proof, Compilation compiled, Surroundings where, List<Finding> findings) {
    Symptom symptom = proof.folder().lesson().symptom();
    Predicate<RunResult> shows = run -> Symptoms.shows(symptom, run.out(), run.err());
    List<RunResult> runs = proof.run(compiled, where, shows);
    List<RunResult> without = runs.stream().filter(shows.negate()).toList();
    without.forEach(
        run ->
            CouldNotCheckException.throwIfOutOfTime(run.ending(), Texts.of("prove.symptom.late")));
    if (!without.isEmpty()) {
      findings.add(
          new Finding(
              "lesson.json",
              JsonLines.ofSymptom(proof.folder(), "actual"),
              Texts.of(
                  "prove.symptom.absent",
                  runs.size() - without.size(),
                  runs.size(),
                  where.where(),
                  Excerpt.of(without.get(0)))));
    }
  }
}
