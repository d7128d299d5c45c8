package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.Lesson.Fault;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonPrograms;
import dev.faultline.session.Symptoms;
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
    return "the fault's line runs and differs in fixed/; every hunk of the fix is needed";
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    List<Finding> findings = new ArrayList<>();
    Compilation buggy = proof.compile(folder.buggy().files());
    List<Hunk> hunks = Hunk.between(folder.buggy().files(), folder.fixed().files());
    if (hunks.isEmpty()) {
      return List.of(Finding.of("fixed", "is the same as buggy/"));
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
                "the faulty line "
                    + fault.anchor()
                    + " is the same in fixed/; move the anchor, or declare missingCode"));
      }
      if (!runs(proof, buggy, new SourceLine(place.file(), place.line()))) {
        findings.add(
            new Finding(
                "buggy/" + place.file(),
                place.line(),
                "the faulty line " + fault.anchor() + " does not run in the failing run"));
      }
    }
    findings.addAll(needless(proof, hunks));
    return findings;
  }

  private static boolean runs(Proof proof, Compilation buggy, SourceLine line) {
    try (DebugSession session =
        proof
            .tools()
            .debugger()
            .launch(
                LessonPrograms.launch(proof.folder().lesson(), buggy.classes(), List.of()),
                Debugger.Start.RUN,
                List.of(BreakpointSpec.at(line)),
                event -> {},
                Runnable::run)) {
      return session.firstStop().join() instanceof SessionState.Stopped stopped
          && stopped.stop().reason() instanceof StopReason.Breakpoints;
    }
  }

  private static List<Finding> needless(Proof proof, List<Hunk> hunks) {
    Map<String, String> fixed = proof.folder().fixed().files();
    return proof
        .inParallel(
            hunks,
            hunk -> {
              Compilation without = proof.compile(hunk.putBack(fixed));
              boolean needed = !without.succeeded() || showsOnce(proof, without);
              return needed ? List.<Finding>of() : List.of(needless(hunk));
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static boolean showsOnce(Proof proof, Compilation program) {
    LessonFolder folder = proof.folder();
    RunResult run =
        proof
            .tools()
            .runner()
            .run(LessonPrograms.launch(folder.lesson(), program.classes(), List.of()));
    return Symptoms.shows(folder.lesson().symptom(), run.out(), run.err());
  }

  private static Finding needless(Hunk hunk) {
    return new Finding(
        "fixed/" + hunk.file(),
        hunk.fixedLine(),
        "this change is not needed: without it the symptom does not come back; leave it out");
  }
}
