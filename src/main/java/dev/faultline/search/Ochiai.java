package dev.faultline.search;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ranks lines by how suspicious it is that a run went through them. It is the coefficient of Ochiai
 * as Rui Abreu, Peter Zoeteweij and Arjan van Gemund used it for fault localisation, <i>On the
 * Accuracy of Spectrum-based Fault Localization</i>, TAIC PART 2007.
 */
public final class Ochiai {
  /** The formula, of a line. */
  public static String formula() {
    return Texts.of("search.ochiai");
  }

  private Ochiai() {}

  /**
   * A run.
   *
   * @param covered the lines that it went through
   */
  public record Run<L>(Set<L> covered, boolean failed) {
    public Run {
      covered = Set.copyOf(covered);
    }
  }

  /**
   * A line.
   *
   * @param failed how many failed runs went through it
   * @param passed how many others did
   * @param score from 0 to 1
   */
  public record Suspect<L>(L line, int failed, int passed, double score) {}

  /** The lines through which a failed run went, the most suspicious first, then by line. */
  public static <L extends Comparable<? super L>> List<Suspect<L>> rank(List<Run<L>> runs) {
    int allFailed = (int) runs.stream().filter(Run::failed).count();
    Set<L> lines = new HashSet<>();
    runs.stream().filter(Run::failed).forEach(run -> lines.addAll(run.covered()));
    List<Suspect<L>> suspects = new ArrayList<>();
    for (L line : lines) {
      int failed = count(runs, line, true);
      int passed = count(runs, line, false);
      double score = failed / Math.sqrt((double) allFailed * (failed + passed));
      suspects.add(new Suspect<>(line, failed, passed, score));
    }
    suspects.sort(
        Comparator.<Suspect<L>>comparingDouble(Suspect::score)
            .reversed()
            .thenComparing(Suspect::line));
    return suspects;
  }

  private static <L> int count(List<Run<L>> runs, L line, boolean failed) {
    return (int)
        runs.stream().filter(run -> run.failed() == failed && run.covered().contains(line)).count();
  }
}
