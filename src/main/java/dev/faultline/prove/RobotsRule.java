package dev.faultline.prove;

import dev.faultline.check.Case;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.CauseClaimed;
import dev.faultline.check.Evidence.FaultClaimed;
import dev.faultline.check.Evidence.PredictionSettled;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rule 7: whoever guesses does not pass: with blank predictions, with the first option each time,
 * by naming every line, or with one of the programs that a {@link Robot} hands in.
 */
final class RobotsRule implements Rule {
  private static final int SURE = 3;

  @Override
  public String id() {
    return "robots";
  }

  @Override
  public String title() {
    return Texts.of("prove.robots");
  }

  @Override
  public List<Finding> check(Proof proof) {
    List<Finding> findings = new ArrayList<>();
    for (CheckSpec check : proof.folder().lesson().checks()) {
      if (check instanceof PredictValue prediction) {
        blank(proof, prediction, findings);
      } else if (check instanceof Cause cause) {
        firstOption(proof, cause, findings);
      } else if (check instanceof FaultLocation location) {
        everyLine(proof.folder(), location, findings);
      } else if (check instanceof Fix fix) {
        programs(proof, fix, findings);
      }
    }
    return findings;
  }

  private static void blank(Proof proof, PredictValue check, List<Finding> findings) {
    List<Evidence> entries = new ArrayList<>();
    proof
        .walk()
        .log()
        .all(PredictionSettled.class)
        .filter(settled -> settled.check().equals(check.id()))
        .forEach(
            settled ->
                entries.add(
                    new PredictionSettled(settled.run(), check.id(), "", settled.actual())));
    if (passes(proof.folder(), check, entries)) {
      note(check, "prove.robots.blank", findings);
    }
  }

  private static void firstOption(Proof proof, Cause check, List<Finding> findings) {
    List<Evidence> entries = new ArrayList<>(proof.walk().log().entries());
    entries.removeIf(CauseClaimed.class::isInstance);
    entries.add(new CauseClaimed(check.id(), check.options().get(0).id(), SURE));
    if (passes(proof.folder(), check, entries)) {
      note(check, "prove.robots.first", findings);
    }
  }

  private static void everyLine(LessonFolder folder, FaultLocation check, List<Finding> findings) {
    List<Evidence> entries = new ArrayList<>();
    new TreeMap<>(folder.buggy().files())
        .forEach(
            (file, text) -> {
              for (int line = 1; line <= text.lines().count(); line++) {
                entries.add(new FaultClaimed(check.id(), new SourceLine(file, line), SURE));
                if (passes(folder, check, entries)) {
                  note(check, "prove.robots.everyLine", findings);
                  return;
                }
              }
            });
  }

  private static void programs(Proof proof, Fix check, List<Finding> findings) {
    for (Robot robot : Robot.values()) {
      robot
          .program(proof.folder())
          .filter(program -> proof.trials().passes(program, check))
          .ifPresent(
              program ->
                  findings.add(
                      Finding.of(
                          "tests/hidden",
                          Texts.of(
                              "prove.robots.program",
                              robot.what(),
                              String.join(", ", check.hiddenTests())))));
    }
  }

  private static boolean passes(LessonFolder folder, Check check, List<Evidence> entries) {
    return check
        .judge(new Case(folder.lesson(), folder.buggy(), new EvidenceLog(entries)))
        .passed();
  }

  private static void note(CheckSpec check, String key, List<Finding> findings) {
    findings.add(Finding.of("lesson.json", Texts.of(key, check.id())));
  }
}
