package dev.faultline.ui.bisect;

import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import dev.faultline.session.RevisionTrial;

/** What came of a revision, as text. */
final class TrialText {
  private TrialText() {}

  static String of(RevisionTrial trial) {
    if (trial instanceof RevisionTrial.DoesNotCompile broken) {
      return broken.message();
    }
    RevisionTrial.Ran ran = (RevisionTrial.Ran) trial;
    return ran.out() + ran.err() + "\n" + ending(ran.ending());
  }

  private static String ending(Ending ending) {
    return ending instanceof Ending.Exited exited
        ? Texts.of("bisect.exit", exited.exitCode())
        : Texts.of("bisect.endless");
  }
}
