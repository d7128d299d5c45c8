package dev.faultline.session;

import dev.faultline.debug.SourceLine;

/**
 * A claim about the program: whenever it arrives at the line, the comparison holds.
 *
 * @param at the line, in the current sources
 * @param expression over what is in scope there
 * @param relation {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param value an expression to compare with
 */
public record Hypothesis(SourceLine at, String expression, String relation, String value) {
  /** The comparison as one expression. */
  public String condition() {
    return "(" + expression + ") " + relation + " (" + value + ")";
  }
}
