package dev.faultline.ui.guide;

import dev.faultline.check.Question;
import dev.faultline.check.Verdict;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonStatus.CheckStatus;

/**
 * What a check's card says, and in which state it shows.
 *
 * @param state of the stylesheet: {@code open}, {@code passed}, {@code missing}, {@code wrong} or
 *     {@code unknown}
 * @param text one or two lines, empty for none
 * @param contrast what speaks against a wrong answer, in CommonMark, empty for nothing
 */
record VerdictText(String state, String text, String contrast) {
  VerdictText(String state, String text) {
    this(state, text, "");
  }

  static VerdictText of(CheckStatus status) {
    Verdict verdict = status.verdict();
    if (verdict instanceof Verdict.CouldNotCheck couldNot) {
      return new VerdictText("unknown", Texts.of("verdict.couldNot", couldNot.why()));
    }
    if (verdict instanceof Verdict.Mispredicted wrong) {
      String where = Texts.of("verdict.where", wrong.where());
      return new VerdictText(
          "wrong", Texts.of("verdict.predicted", wrong.predicted(), wrong.actual(), where));
    }
    if (verdict instanceof Verdict.Failed failed) {
      return failed(status, failed);
    }
    return new VerdictText("passed", Texts.of("verdict.passed"));
  }

  private static VerdictText failed(CheckStatus status, Verdict.Failed failed) {
    if (!status.attempted()) {
      return new VerdictText("open", "");
    }
    if (!isAnswer(status)) {
      return new VerdictText("missing", Texts.of("verdict.missing", failed.actual()));
    }
    String where = failed.where().isEmpty() ? "" : Texts.of("verdict.where", failed.where());
    return new VerdictText(
        "wrong",
        Texts.of("verdict.failed", failed.expected(), failed.actual(), where),
        failed.contrast());
  }

  /** Whether the check is an answer of the learner's, which can be wrong, rather than watched. */
  private static boolean isAnswer(CheckStatus status) {
    return status.check() instanceof FaultLocation
        || status.check() instanceof Cause
        || status.check() instanceof Fix
        || status.check() instanceof Question;
  }
}
