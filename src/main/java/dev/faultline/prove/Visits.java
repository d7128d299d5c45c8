package dev.faultline.prove;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.i18n.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run shows when it first comes to certain lines.
 *
 * @param reached the lines that it came to
 * @param values what the expressions were there, or at the first arrival where their condition held
 * @param ending how the run ended, empty when it was not needed any longer
 */
record Visits(
    Set<SourceLine> reached, Map<Look, EvaluationResult> values, Optional<Ending> ending) {
  Visits {
    reached = Set.copyOf(reached);
    values = Map.copyOf(values);
  }

  /**
   * An expression to evaluate in the top frame at a line.
   *
   * @param when what must hold there, null for nothing
   */
  record Look(SourceLine line, String expression, @Nullable String when) {}

  /** Runs a program under the debugger until it ended, died or came to all the lines. */
  static Visits of(
      LaunchSpec program, Debugger debugger, Set<SourceLine> lines, Collection<Look> looks) {
    Set<SourceLine> reached = new HashSet<>();
    Map<Look, EvaluationResult> values = new HashMap<>();
    Set<Look> open = new HashSet<>(looks);
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
        List<Look> here = open.stream().filter(look -> look.line().equals(line)).toList();
        here.forEach(look -> see(session, look).ifPresent(seen -> values.put(look, seen)));
        open.removeAll(values.keySet());
        await(session, line, open);
        boolean done = open.isEmpty() && reached.containsAll(lines);
        at = done ? Optional.empty() : line(session.resume().join());
      }
      return new Visits(reached, values, ending(session.state()));
    }
  }

  private static Optional<Ending> ending(SessionState state) {
    return state instanceof SessionState.Ended ended
        ? Optional.of(ended.ending())
        : Optional.empty();
  }

  /** Whether the run came to a line; that it had no time to is no answer. */
  boolean cameTo(SourceLine line) {
    boolean came = reached.contains(line);
    if (!came) {
      hadTimeFor("prove.visits.line", line);
    }
    return came;
  }

  /**
   * What a look saw, empty if it was never to be had; that there was no time for it is no answer.
   */
  Optional<EvaluationResult> value(Look look) {
    EvaluationResult value = values.get(look);
    if (value == null) {
      hadTimeFor("prove.visits.value", look.expression(), look.line());
    }
    return Optional.ofNullable(value);
  }

  /** What a look saw, in words. */
  static String describe(@Nullable EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return value.value().text();
    } else if (result instanceof EvaluationResult.Threw threw) {
      return Texts.of("prove.visits.threw", threw.message());
    }
    return result instanceof EvaluationResult.CouldNot could
        ? could.why()
        : Texts.of("prove.visits.never");
  }

  private void hadTimeFor(String key, Object... what) {
    ending.ifPresent(end -> CouldNotCheckException.throwIfOutOfTime(end, Texts.of(key, what)));
  }

  /**
   * What a look sees at this arrival, empty if its condition does not hold. A condition without a
   * value is what it sees.
   */
  private static Optional<EvaluationResult> see(DebugSession session, Look look) {
    if (look.when() != null) {
      EvaluationResult condition = session.look(look.when(), 0).join();
      if (!(condition instanceof EvaluationResult.Value value)) {
        return Optional.of(condition);
      } else if (!value.value().text().equals("true")) {
        return Optional.empty();
      }
    }
    return Optional.of(session.look(look.expression(), 0).join());
  }

  /** Lets the program stop again at a line only where one of the open looks can be made. */
  private static void await(DebugSession session, SourceLine line, Set<Look> open) {
    BreakpointPlace place = new BreakpointPlace.Line(line);
    session.removeBreakpoint(place);
    String conditions =
        open.stream()
            .filter(look -> look.line().equals(line))
            .map(look -> "(" + look.when() + ")")
            .collect(Collectors.joining(" || "));
    if (!conditions.isEmpty()) {
      session.setBreakpoint(BreakpointSpec.at(place).withCondition(conditions));
    }
  }

  private static Optional<SourceLine> line(SessionState state) {
    return state instanceof SessionState.Stopped stopped
            && stopped.stop().reason() instanceof StopReason.Breakpoints
        ? Optional.ofNullable(stopped.stop().frames().get(0).at())
        : Optional.empty();
  }
}
