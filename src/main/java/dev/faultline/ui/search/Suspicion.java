package dev.faultline.ui.search;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import java.util.Locale;

/**
 * How suspicious a line is.
 *
 * @param score from 0 to 1
 * @param failed how many failed runs went through it
 * @param passed how many others did
 * @param allFailed how many runs failed at all
 */
public record Suspicion(SourceLine at, double score, int failed, int passed, int allFailed) {
  /** The score as a number with two digits. */
  String number() {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  /** The line, by the name of its file. */
  String place() {
    return at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line();
  }

  /** The counts, in words. */
  String counts() {
    return Texts.of("suspects.counts", failed, passed);
  }

  /** The formula with the counts in it. */
  public String tip() {
    return Texts.of("suspects.tip", number(), failed, allFailed, passed);
  }
}
