package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.lesson.Lesson.Symptom;
import dev.faultline.session.Symptoms;
import java.util.ArrayList;
import java.util.List;

/** Rule 2: the bug shows every time, elsewhere in the world too. */
final class SymptomRule implements Rule {
  private static final int TIMES_ELSEWHERE = 2;
  private static final List<String> OTHER_LOCALE =
      List.of("-Duser.language=tr", "-Duser.country=TR");
  private static final List<String> OTHER_ZONE = List.of("-Duser.timezone=Asia/Kathmandu");

  @Override
  public String id() {
    return "symptom";
  }

  @Override
  public String title() {
    return "buggy/ compiles and shows its symptom every time, in other locales and zones too";
  }

  @Override
  public List<Finding> check(Proof proof) {
    Compilation compiled = proof.compile(proof.folder().buggy().files());
    if (!compiled.succeeded()) {
      return List.of(
          Finding.of("buggy", "does not compile: " + compiled.errors().get(0).oneLine()));
    }
    List<Finding> findings = new ArrayList<>();
    check(proof, compiled, List.of(), proof.repetitions(), "", findings);
    check(proof, compiled, OTHER_LOCALE, TIMES_ELSEWHERE, " under a Turkish locale", findings);
    check(proof, compiled, OTHER_ZONE, TIMES_ELSEWHERE, " in the zone Asia/Kathmandu", findings);
    return findings;
  }

  private static void check(
      Proof proof,
      Compilation compiled,
      List<String> options,
      int times,
      String where,
      List<Finding> findings) {
    List<RunResult> without = runsWithout(proof, compiled, options, times);
    if (!without.isEmpty()) {
      findings.add(
          Finding.of(
              "lesson.json",
              "the symptom showed in %d of %d runs%s; one without it printed: %s"
                  .formatted(times - without.size(), times, where, Excerpt.of(without.get(0)))));
    }
  }

  private static List<RunResult> runsWithout(
      Proof proof, Compilation compiled, List<String> options, int times) {
    Symptom symptom = proof.folder().lesson().symptom();
    return proof.run(compiled.classes(), options, times).stream()
        .filter(run -> !Symptoms.shows(symptom, run.out(), run.err()))
        .toList();
  }
}
