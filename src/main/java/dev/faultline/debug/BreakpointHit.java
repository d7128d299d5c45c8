package dev.faultline.debug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breakpoint that stopped the program.
 *
 * @param spec the breakpoint
 * @param problem why its condition or log could not be computed, one line; empty when all is well
 * @param facts what belongs to this hit: the value returned at a method's exit, the old and the new
 *     value of a watched field, the exception thrown
 * @param exception binary name of the class of the exception thrown, null when the breakpoint is
 *     for something else
 */
public record BreakpointHit(
    BreakpointSpec spec, String problem, List<VariableSnapshot> facts, @Nullable String exception) {
  public BreakpointHit {
    facts = List.copyOf(facts);
  }

  /** A hit with nothing more to say. */
  public static BreakpointHit of(BreakpointSpec spec) {
    return new BreakpointHit(spec, "", List.of(), null);
  }
}
