package dev.faultline.session;

import dev.faultline.lesson.Lesson;

/** What came of asking for a hint. */
public sealed interface HintResult {
  /** A hint is open now. */
  record Opened(Lesson.Hint hint) implements HintResult {}

  /** No new hint yet; one line says what to observe first. */
  record NotYet(String why) implements HintResult {}

  /** All hints are open; one line asks to explain what was found. */
  record NoMore(String question) implements HintResult {}
}
