package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.ValueReader;
import java.util.List;

/**
 * A breakpoint that stops the program.
 *
 * @param problem why its condition or log could not be computed, empty when all is well
 */
public record Hit(BreakpointSpec spec, String problem, List<Arrival.Fact> facts) {
  public Hit {
    facts = List.copyOf(facts);
  }

  /** Copies the facts while the program stands. */
  BreakpointHit read(ValueReader values, HandleTable handles) {
    List<VariableSnapshot> read =
        facts.stream()
            .map(
                each ->
                    new VariableSnapshot(
                        each.name(),
                        each.kind(),
                        Names.simple(each.type()),
                        values.read(each.value(), handles),
                        false))
            .toList();
    boolean thrown = spec.place() instanceof BreakpointPlace.Thrown;
    return new BreakpointHit(spec, problem, read, thrown ? facts.get(0).type() : null);
  }
}
