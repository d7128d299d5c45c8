package dev.faultline.debug;

/** What came of evaluating an expression in the stopped program. */
public sealed interface EvaluationResult {
  /** It has a value; {@code void} calls yield the text {@code void}. */
  record Value(ValueSnapshot value) implements EvaluationResult {}

  /** Code that it called threw. */
  record Threw(ValueSnapshot exception, String message) implements EvaluationResult {}

  /** It could not be evaluated; one line says why and, where that helps, what would work. */
  record CouldNot(String why) implements EvaluationResult {}
}
