package dev.faultline.prove;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run shows when it first comes to certain lines.
 *
 * @param reached the lines that it came to
 * @param values what the expressions were there
 */
record Visits(Set<SourceLine> reached, Map<Look, EvaluationResult> values) {
  Visits {
    reached = Set.copyOf(reached);
    values = Map.copyOf(values);
  }

  /** An expression to evaluate in the top frame at a line. */
  record Look(SourceLine line, String expression) {}

  /** Runs a program under the debugger until it ended, died or came to all the lines. */
  static Visits of(
      LaunchSpec program, Debugger debugger, Set<SourceLine> lines, Collection<Look> looks) {
    Set<SourceLine> reached = new HashSet<>();
    Map<Look, EvaluationResult> values = new HashMap<>();
    try (DebugSession session =
        debugger.launch(
            program,
            Debugger.Start.RUN,
            lines.stream().map(BreakpointSpec::at).toList(),
            event -> {},
            Runnable::run)) {
      Optional<SourceLine> at = line(session.firstStop().join());
      while (at.isPresent()) {
        SourceLine line = at.get();
        reached.add(line);
        looks.stream()
            .filter(look -> look.line().equals(line))
            .forEach(look -> values.put(look, session.evaluate(look.expression(), 0).join()));
        session.removeBreakpoint(new BreakpointPlace.Line(line));
        at = reached.containsAll(lines) ? Optional.empty() : line(session.resume().join());
      }
    }
    return new Visits(reached, values);
  }

  private static Optional<SourceLine> line(SessionState state) {
    return state instanceof SessionState.Stopped stopped
            && stopped.stop().reason() instanceof StopReason.Breakpoints
        ? Optional.ofNullable(stopped.stop().frames().get(0).at())
        : Optional.empty();
  }
}
