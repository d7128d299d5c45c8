package dev.faultline.session;

import dev.faultline.check.Evidence.LineTried;
import dev.faultline.check.Evidence.LineTried.Change;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries what a line does: runs a program to its first arrival there in a child JVM of its own, and
 * over the line.
 */
final class LineTrial {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST_FIELDS = 50;

  private final DebugSession session;
  private final SourceLine at;
  private final long deadline = System.nanoTime() + LONGEST.toNanos();

  private LineTrial(DebugSession session, SourceLine at) {
    this.session = session;
    this.at = at;
  }

  /**
   * Runs and waits; empty when the line holds no code, or when the run told nothing for certain, or
   * not in time.
   */
  static Optional<LineTried> run(Debugger debugger, LaunchSpec program, SourceLine at)
      throws InterruptedException {
    try (DebugSession session =
        debugger.launch(
            program,
            Debugger.Start.RUN,
            List.of(BreakpointSpec.at(new BreakpointPlace.Line(at))),
            event -> {},
            Runnable::run)) {
      return new LineTrial(session, at).run();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  private Optional<LineTried> run()
      throws ExecutionException, TimeoutException, InterruptedException {
    SessionState state = get(session.firstStop());
    while (state instanceof SessionState.Stopped stopped) {
      if (stopped.stop().reason() instanceof StopReason.Breakpoints) {
        return over(stopped.stop().thread().id());
      }
      state = get(session.resume());
    }
    boolean ranToItsEnd =
        state instanceof SessionState.Ended end && end.ending() instanceof Ending.Exited;
    return ranToItsEnd && holdsCode() ? Optional.of(LineTried.never(at)) : Optional.empty();
  }

  private boolean holdsCode() {
    return session.breakpoints().stream()
        .noneMatch(each -> each.state() == BreakpointSnapshot.State.INVALID);
  }

  /** Whoever calls the method gets what it returns; so the step ends in libraries too. */
  private Optional<LineTried> over(long thread)
      throws ExecutionException, TimeoutException, InterruptedException {
    session.removeBreakpoint(new BreakpointPlace.Line(at));
    session.stepIntoLibraries(true);
    StopSnapshot here = get(session.selectThread(thread));
    Map<String, VariableSnapshot> before = inSight(get(session.variables(0)));
    return get(session.step(StepDepth.OVER)) instanceof SessionState.Stopped next
            && next.stop().thread().id() == thread
        ? compared(here, before, next.stop())
        : Optional.empty();
  }

  private Optional<LineTried> compared(
      StopSnapshot here, Map<String, VariableSnapshot> before, StopSnapshot there)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (there.reason() instanceof StopReason.Uncaught uncaught) {
      String threw = uncaught.className() + ": " + uncaught.message();
      return Optional.of(new LineTried(at, true, List.of(), null, threw, null));
    }
    List<VariableSnapshot> shown = get(session.variables(0));
    if (there.frames().size() != here.frames().size()) {
      return shown.stream()
          .filter(each -> each.kind() == VariableSnapshot.Kind.RETURN_VALUE)
          .map(each -> new LineTried(at, true, List.of(), each.value().text(), null, null))
          .findFirst();
    }
    List<Change> changes = new ArrayList<>();
    inSight(shown)
        .forEach(
            (name, now) -> {
              VariableSnapshot then = before.get(name);
              String was = then == null ? null : then.value().text();
              String is = now.value().text();
              if (!is.equals(was) || now.changed()) {
                changes.add(new Change(name, was, is));
              }
            });
    return Optional.of(new LineTried(at, true, changes, null, null, there.frames().get(0).at()));
  }

  /** The variables of the top frame, and the fields of its object. */
  private Map<String, VariableSnapshot> inSight(List<VariableSnapshot> shown)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<String, VariableSnapshot> values = new LinkedHashMap<>();
    for (VariableSnapshot each : shown) {
      ValueHandle handle = each.value().handle();
      if (each.kind() == VariableSnapshot.Kind.THIS && handle != null) {
        get(session.children(handle, 0, MOST_FIELDS))
            .forEach(field -> values.put("this." + field.name(), field));
      } else if (each.kind() != VariableSnapshot.Kind.RETURN_VALUE) {
        values.put(each.name(), each);
      }
    }
    return values;
  }

  private <T> T get(CompletableFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
  }
}
