package dev.faultline.search;

import dev.faultline.i18n.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws how a bisection stands as a strip of text, a character for each revision. */
public final class BisectionStrip {
  private static final int MOST = 72;
  private static final char GOOD = '+';
  private static final char BAD = '-';
  private static final char SKIPPED = 's';
  private static final char NEXT = '?';
  private static final char OPEN = '.';

  private BisectionStrip() {}

  /**
   * Known or implied good revisions are {@code +}, bad ones {@code -}, skipped ones {@code s}, the
   * one to judge next is {@code ?}, and those still open are dots. Of a long history each character
   * stands for several revisions: for the next one if it is among them, or else for the last.
   */
  public static String of(Bisection search) {
    int all = search.bad() - search.good() + 1;
    int each = (all + MOST - 1) / MOST;
    return IntStream.range(0, (all + each - 1) / each)
        .map(i -> search.good() + i * each)
        .mapToObj(from -> mark(search, from, Math.min(from + each - 1, search.bad())))
        .collect(Collectors.joining());
  }

  /** What the strip's characters mean. */
  public static String legend() {
    return Texts.of("search.legend", GOOD, BAD, SKIPPED, NEXT, OPEN);
  }

  /** How many revisions are left, and how many verdicts that takes at most. */
  public static String count(Bisection search) {
    int left = search.suspects().size();
    return Texts.of(
        "search.count",
        Texts.count("search.suspects", left),
        Texts.count("search.verdicts", search.questionsLeft()),
        left,
        search.verdicts());
  }

  private static String mark(Bisection search, int from, int to) {
    int next = search.next().orElse(Integer.MIN_VALUE);
    if (from <= next && next <= to) {
      return String.valueOf(NEXT);
    }
    if (to <= search.lastGood()) {
      return String.valueOf(GOOD);
    }
    if (to >= search.firstBad()) {
      return String.valueOf(BAD);
    }
    return String.valueOf(search.isSkipped(to) ? SKIPPED : OPEN);
  }
}
