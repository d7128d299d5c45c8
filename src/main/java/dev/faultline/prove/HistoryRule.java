package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History;
import dev.faultline.lesson.History.Revision;
import dev.faultline.prove.Halving.Quality;
import dev.faultline.session.Symptoms;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule 9: the history leads to one culprit. The last revision is buggy/; every revision compiles
 * unless it is marked to be skipped; the verdicts, settled by running each, go from good to bad
 * once; and whichever way a search by halves goes, it ends at the culprit within the verdicts that
 * are allowed.
 */
final class HistoryRule implements Rule {
  private static final String FILE = "history/history.json";

  @Override
  public String id() {
    return "history";
  }

  @Override
  public String title() {
    return Texts.of("prove.history");
  }

  @Override
  public List<Finding> check(Proof proof) {
    History history = proof.folder().history();
    List<Finding> findings = new ArrayList<>();
    if (history.revisions().isEmpty()) {
      return findings;
    }
    Revision last = history.revisions().get(history.revisions().size() - 1);
    if (!last.files().equals(proof.folder().buggy().files())) {
      findings.add(Finding.of("history/" + last.id(), Texts.of("prove.history.last")));
    }
    List<Verdict> verdicts =
        proof.inParallel(history.revisions(), revision -> verdict(proof, revision));
    if (areKnown(history, verdicts, findings)) {
      compare(history, verdicts, findings);
    }
    if (findings.isEmpty()) {
      search(history, verdicts, findings);
    }
    return findings;
  }

  private static Verdict verdict(Proof proof, Revision revision) {
    Compilation compiled = proof.compile(revision.files());
    if (!compiled.succeeded()) {
      return new Verdict(Quality.BROKEN, compiled.errors().get(0).oneLine());
    }
    RunResult run = proof.runOnce(compiled);
    if (run.ending() instanceof Ending.Lost lost) {
      return new Verdict(Quality.UNKNOWN, Texts.of("prove.history.lost", lost.what()));
    }
    if (!(run.ending() instanceof Ending.Exited)) {
      return new Verdict(Quality.UNKNOWN, Texts.of("prove.history.endless"));
    }
    boolean bad = Symptoms.shows(proof.folder().lesson().symptom(), run.out(), run.err());
    return new Verdict(bad ? Quality.BAD : Quality.GOOD, "");
  }

  private static boolean areKnown(History history, List<Verdict> verdicts, List<Finding> findings) {
    boolean known = true;
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).quality() == Quality.UNKNOWN) {
        note(history.revisions().get(i), verdicts.get(i).why(), findings);
        known = false;
      }
    }
    return known;
  }

  private static void compare(History history, List<Verdict> verdicts, List<Finding> findings) {
    Quality before = Quality.GOOD;
    for (int i = 0; i < verdicts.size(); i++) {
      Revision revision = history.revisions().get(i);
      Verdict verdict = verdicts.get(i);
      boolean broken = verdict.quality() == Quality.BROKEN;
      if (broken && !revision.skip()) {
        note(revision, Texts.of("prove.history.broken", verdict.why()), findings);
      } else if (revision.skip() && !broken) {
        note(revision, Texts.of("prove.history.compiles"), findings);
      } else if (!broken && before == Quality.BAD && verdict.quality() == Quality.GOOD) {
        note(revision, Texts.of("prove.history.twice"), findings);
      }
      before = broken ? before : verdict.quality();
    }
    ends(history, verdicts, findings);
  }

  private static void ends(History history, List<Verdict> verdicts, List<Finding> findings) {
    int last = verdicts.size() - 1;
    if (verdicts.get(0).quality() != Quality.GOOD) {
      note(history.revisions().get(0), Texts.of("prove.history.mustBeGood"), findings);
    }
    if (verdicts.get(last).quality() != Quality.BAD) {
      note(history.revisions().get(last), Texts.of("prove.history.mustBeBad"), findings);
    }
  }

  private static void search(History history, List<Verdict> verdicts, List<Finding> findings) {
    List<Quality> qualities = verdicts.stream().map(Verdict::quality).toList();
    int culprit = qualities.indexOf(Quality.BAD);
    if (qualities.get(culprit - 1) == Quality.BROKEN) {
      note(history.revisions().get(culprit), Texts.of("prove.history.several"), findings);
    }
    int needed = Halving.mostVerdicts(qualities, 0, qualities.size() - 1);
    if (needed > history.verdicts()) {
      findings.add(
          Finding.of(FILE, Texts.of("prove.history.verdicts", needed, history.verdicts())));
    }
  }

  private static void note(Revision revision, String message, List<Finding> findings) {
    findings.add(Finding.of("history/" + revision.id(), message));
  }

  /** What is said of a revision, and why nothing else can be said. */
  private record Verdict(Quality quality, String why) {}
}
