package dev.faultline.session;

import dev.faultline.debug.SourceLine;
import java.util.Optional;

/**
 * Where two runs part in one respect, with what each has there.
 *
 * @param number of the printed line or of the step, from 1
 * @param at the line at which values part, or the last one that both ran before their ways part
 * @param code the text of that line
 * @param one what the first run has there; empty when it has ended
 * @param other what the second run has there; empty when it has ended
 */
public record PartingPoint(
    Respect respect,
    int number,
    Optional<SourceLine> at,
    String code,
    Optional<String> one,
    Optional<String> other) {
  /** In what they part. */
  public enum Respect {
    /** A line that they print. */
    PRINTED,
    /** Values of local variables at a line that both have come to. */
    VALUES,
    /** The line that they come to next. */
    WAY
  }
}
