package dev.faultline.console;

import dev.faultline.debug.Ending;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.BisectionStrip;
import dev.faultline.session.OracleProgress;
import dev.faultline.session.RevisionStanding;
import dev.faultline.session.RevisionTrial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a search through the revisions reads. */
final class BisectText {
  private static final int MOST_LINES = 20;

  private BisectText() {}

  static String of(RevisionStanding standing) {
    String strip = BisectionStrip.of(standing.search()) + "   " + BisectionStrip.legend() + "\n";
    RevisionTrial trial = standing.trial();
    return trial == null
        ? strip + end(standing)
        : strip + BisectionStrip.count(standing.search()) + "\n" + tried(trial);
  }

  /** What an oracle said last. */
  static String of(OracleProgress progress) {
    int left = progress.search().suspects().size();
    return "%-4s  %s%s; %d %s left."
        .formatted(
            progress.answer().verdict().name().toLowerCase(Locale.ROOT),
            named(progress.revision()),
            progress.why().isEmpty() ? "" : ", " + progress.why(),
            left,
            left == 1 ? "suspect" : "suspects");
  }

  private static String tried(RevisionTrial trial) {
    String name = named(trial.revision());
    if (trial instanceof RevisionTrial.DoesNotCompile broken) {
      return name + " does not compile: " + broken.message() + "\nbisect skip passes it over.";
    }
    RevisionTrial.Ran ran = (RevisionTrial.Ran) trial;
    return name
        + "; a run of it printed:\n"
        + printed(ran.out() + ran.err())
        + ending(ran.ending())
        + "\nJudge it: bisect good, bisect bad, or bisect skip.";
  }

  private static String ending(Ending ending) {
    return ending instanceof Ending.Exited exited
        ? "and ended with exit code " + exited.exitCode() + "."
        : "and did not end in time.";
  }

  private static String printed(String output) {
    List<String> lines = output.lines().toList();
    String rest =
        lines.size() > MOST_LINES ? "  … and " + (lines.size() - MOST_LINES) + " more\n" : "";
    return lines.stream()
            .limit(MOST_LINES)
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining())
        + rest;
  }

  private static String end(RevisionStanding standing) {
    List<Revision> culprits = standing.culprits();
    if (culprits.size() > 1) {
      return "Only skipped ones are left, so the first bad one can be any of "
          + culprits.stream().map(Revision::id).collect(Collectors.joining(", "))
          + ".";
    }
    Revision before = standing.revision(standing.search().firstBad() - 1);
    Revision culprit = culprits.get(0);
    String found =
        "%s is the first bad one, found with %d verdicts."
            .formatted(named(culprit), standing.search().verdicts());
    return found
        + (standing.borneOut() ? "" : "\n" + doubt(before, culprit))
        + "\n"
        + SourceDifference.of(before.files(), culprit.files());
  }

  private static String doubt(Revision before, Revision culprit) {
    return "Runs do not bear that out: the symptom must show on %s and not on %s, and it does not."
            .formatted(culprit.id(), before.id())
        + " A verdict was wrong; bisect undo takes the latest back.";
  }

  private static String named(Revision revision) {
    return revision.id() + " \"" + revision.message() + "\"";
  }
}
