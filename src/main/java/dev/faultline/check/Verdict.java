package dev.faultline.check;

import dev.faultline.i18n.Texts;

/** What a check says about the evidence. */
public sealed interface Verdict {
  /** It is so. */
  record Passed() implements Verdict {}

  /**
   * It is not so, or not yet.
   *
   * @param expected what would be right, in words that give no answer away
   * @param actual what was seen
   * @param where where it was seen, empty when nowhere
   * @param contrast what would be seen if the learner's answer were right, and what is; in
   *     CommonMark, empty for none
   */
  record Failed(String expected, String actual, String where, String contrast) implements Verdict {
    public Failed(String expected, String actual, String where) {
      this(expected, actual, where, "");
    }
  }

  /**
   * The learner predicted something else than the program did.
   *
   * @param actual what the program did
   * @param where where it did so
   */
  record Mispredicted(String predicted, String actual, String where) implements Verdict {}

  /** Faultline could not tell, and that is not the learner's fault. */
  record CouldNotCheck(String why) implements Verdict {}

  /** What it says, in one line. */
  default String text() {
    if (this instanceof Failed failed) {
      String where = failed.where().isEmpty() ? "" : " (" + failed.where() + ")";
      String said = Texts.of("judged.failed", failed.expected(), failed.actual(), where);
      return failed.contrast().isEmpty() ? said : said + ". " + failed.contrast();
    } else if (this instanceof Mispredicted wrong) {
      return Texts.of("judged.mispredicted", wrong.predicted(), wrong.actual(), wrong.where());
    } else if (this instanceof CouldNotCheck couldNot) {
      return Texts.of("judged.couldNot", couldNot.why());
    }
    return Texts.of("judged.passed");
  }

  default boolean passed() {
    return this instanceof Passed;
  }
}
