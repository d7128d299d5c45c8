package dev.faultline.console;

import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
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
    return "%-4s  %s%s; "
            .formatted(
                progress.answer().verdict().name().toLowerCase(Locale.ROOT),
                named(progress.revision()),
                progress.why().isEmpty() ? "" : ", " + progress.why())
        + Texts.count("console.bisect.left", left);
  }

  private static String tried(RevisionTrial trial) {
    String name = named(trial.revision());
    if (trial instanceof RevisionTrial.DoesNotCompile broken) {
      return Texts.of("console.bisect.noCompile", name, broken.message());
    }
    RevisionTrial.Ran ran = (RevisionTrial.Ran) trial;
    return Texts.of("console.bisect.printed", name)
        + "\n"
        + printed(ran.out() + ran.err())
        + ending(ran.ending())
        + "\n"
        + Texts.of("console.bisect.judge");
  }

  private static String ending(Ending ending) {
    return ending instanceof Ending.Exited exited
        ? Texts.of("console.bisect.exit", exited.exitCode())
        : Texts.of("console.bisect.late");
  }

  private static String printed(String output) {
    List<String> lines = output.lines().toList();
    String rest =
        lines.size() > MOST_LINES
            ? "  " + Texts.of("console.more", lines.size() - MOST_LINES) + "\n"
            : "";
    return lines.stream()
            .limit(MOST_LINES)
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining())
        + rest;
  }

  private static String end(RevisionStanding standing) {
    List<Revision> culprits = standing.culprits();
    if (culprits.size() > 1) {
      return Texts.of(
          "console.bisect.any",
          culprits.stream().map(Revision::id).collect(Collectors.joining(", ")));
    }
    Revision before = standing.revision(standing.search().firstBad() - 1);
    Revision culprit = culprits.get(0);
    String found = Texts.of("console.bisect.found", named(culprit), standing.search().verdicts());
    return found
        + (standing.borneOut() ? "" : "\n" + doubt(before, culprit))
        + "\n"
        + SourceDifference.of(before.files(), culprit.files());
  }

  private static String doubt(Revision before, Revision culprit) {
    return Texts.of("console.bisect.doubt", culprit.id(), before.id());
  }

  private static String named(Revision revision) {
    return revision.id() + " \"" + revision.message() + "\"";
  }
}
