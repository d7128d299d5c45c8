package dev.faultline.debug;

/**
 * A line breakpoint that the learner or a lesson asks for. It applies to all code locations of the
 * line.
 *
 * @param at the line
 * @param enabled a disabled breakpoint is kept and shown but never stops
 */
public record BreakpointSpec(SourceLine at, boolean enabled) {
  public static BreakpointSpec at(SourceLine line) {
    return new BreakpointSpec(line, true);
  }
}
