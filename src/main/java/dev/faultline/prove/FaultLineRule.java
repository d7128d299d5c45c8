package dev.faultline.prove;

import dev.faultline.compile.Compilation;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.Lesson.Fault;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rule 5: the fault's line runs in the failing run, and the fix is about it and no larger. */
final class FaultLineRule implements Rule {
  @Override
  public String id() {
    return "fault-line";
  }

  @Override
  public String title() {
    return Texts.of("prove.fault");
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    List<Finding> findings = new ArrayList<>();
    List<Hunk> hunks = Hunk.between(folder.buggy().files(), folder.fixed().files());
    if (hunks.isEmpty()) {
      return List.of(Finding.of("fixed", Texts.of("prove.fault.same")));
    }
    for (Fault fault : folder.lesson().faults()) {
      Place place = folder.buggy().anchors().get(fault.anchor());
      if (place == null) {
        continue;
      }
      if (hunks.stream().noneMatch(hunk -> hunk.touches(place, fault.missingCode()))) {
        findings.add(
            new Finding(
                "buggy/" + place.file(),
                place.line(),
                Texts.of("prove.fault.unchanged", fault.anchor())));
      }
      if (!proof.visits(Surroundings.HERE).cameTo(proof.line(fault.anchor()))) {
        findings.add(
            new Finding(
                "buggy/" + place.file(),
                place.line(),
                Texts.of("prove.fault.notRun", fault.anchor())));
      }
    }
    findings.addAll(needless(proof, hunks));
    return findings;
  }

  private static List<Finding> needless(Proof proof, List<Hunk> hunks) {
    Map<String, String> fixed = proof.folder().fixed().files();
    return proof
        .inParallel(
            hunks,
            hunk -> {
              Map<String, String> program = hunk.putBack(fixed);
              Compilation without = proof.compile(program);
              boolean needed = !without.succeeded() || isWrong(proof, program, without);
              return needed ? List.<Finding>of() : List.of(needless(hunk));
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Whether its run does not go as the symptom expects, which is left out when that takes a
   * schedule, or the hidden tests complain.
   */
  private static boolean isWrong(Proof proof, Map<String, String> program, Compilation compiled) {
    boolean runsRight =
        proof.isScheduled()
            || FixedRule.isRight(proof.runOnce(compiled), proof.folder().lesson().symptom());
    return !runsRight || !proof.trials().complaint(program).isEmpty();
  }

  private static Finding needless(Hunk hunk) {
    return new Finding("fixed/" + hunk.file(), hunk.fixedLine(), Texts.of("prove.fault.needless"));
  }
}
