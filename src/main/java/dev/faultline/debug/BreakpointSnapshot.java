package dev.faultline.debug;

/**
 * A breakpoint and how it stands in the running program.
 *
 * @param spec what was asked for
 * @param state how it stands
 * @param note why it is invalid, or what is wrong with its condition or log, in a learner's words;
 *     empty otherwise
 */
public record BreakpointSnapshot(BreakpointSpec spec, State state, String note) {
  /** How a breakpoint stands. */
  public enum State {
    /** Its class is not loaded yet, or nothing runs. */
    PENDING,
    /** Armed in the running program. */
    BOUND,
    /** There is no such line, method, field or class. */
    INVALID
  }
}
