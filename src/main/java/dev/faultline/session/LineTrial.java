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
import org.jspecify.annotations.Nullable;

/**
 * Tries what a line does: runs a program to its first arrival there in a child JVM of its own, and
 * over the line.
 */
final class LineTrial {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int MOST_FIELDS = 50;
  private static final List<Change> NOTHING = List.of();

  private final Debugger debugger;

  LineTrial(Debugger debugger) {
    this.debugger = debugger;
  }

  /** Runs and waits; empty when the line holds no code, or the run told nothing in time. */
  Optional<LineTried> run(LaunchSpec program, SourceLine at) throws InterruptedException {
    BreakpointPlace place = new BreakpointPlace.Line(at);
    try (DebugSession session =
        debugger.launch(
            program,
            Debugger.Start.RUN,
            List.of(BreakpointSpec.at(place)),
            event -> {},
            Runnable::run)) {
      SessionState first = get(session.firstStop());
      boolean holdsCode =
          session.breakpoints().stream()
              .noneMatch(each -> each.state() == BreakpointSnapshot.State.INVALID);
      if (first instanceof SessionState.Stopped stopped
          && stopped.stop().reason() instanceof StopReason.Breakpoints) {
        session.removeBreakpoint(place);
        return over(session, at, stopped.stop());
      }
      boolean ran = first instanceof SessionState.Stopped || hasRun(first);
      return ran && holdsCode
          ? Optional.of(new LineTried(at, false, NOTHING, null, null))
          : Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  private static boolean hasRun(SessionState state) {
    return state instanceof SessionState.Ended end && end.ending() instanceof Ending.Exited;
  }

  private static Optional<LineTried> over(DebugSession session, SourceLine at, StopSnapshot here)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<String, String> before = inSight(get(session.variables(0)), session);
    SessionState next = get(session.step(StepDepth.OVER));
    if (hasRun(next)) {
      return Optional.of(new LineTried(at, true, NOTHING, null, null));
    }
    return next instanceof SessionState.Stopped stopped
            && stopped.stop().thread().id() == here.thread().id()
        ? Optional.of(compared(session, at, before, here, stopped.stop()))
        : Optional.empty();
  }

  private static LineTried compared(
      DebugSession session,
      SourceLine at,
      Map<String, String> before,
      StopSnapshot here,
      StopSnapshot there)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (there.reason() instanceof StopReason.Uncaught uncaught) {
      String threw = uncaught.className() + ": " + uncaught.message();
      return new LineTried(at, true, NOTHING, null, threw);
    }
    List<VariableSnapshot> shown = get(session.variables(0));
    if (there.frames().size() != here.frames().size()) {
      return new LineTried(at, true, NOTHING, returned(shown), null);
    }
    List<Change> changes = new ArrayList<>();
    inSight(shown, session)
        .forEach(
            (name, value) -> {
              String was = before.get(name);
              if (!value.equals(was)) {
                changes.add(new Change(name, was, value));
              }
            });
    return new LineTried(at, true, changes, null, null);
  }

  private static @Nullable String returned(List<VariableSnapshot> shown) {
    return shown.stream()
        .filter(each -> each.kind() == VariableSnapshot.Kind.RETURN_VALUE)
        .map(each -> each.value().text())
        .findFirst()
        .orElse(null);
  }

  /** The variables of the top frame, and the fields of its object. */
  private static Map<String, String> inSight(List<VariableSnapshot> shown, DebugSession session)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<String, String> values = new LinkedHashMap<>();
    for (VariableSnapshot each : shown) {
      if (each.kind() == VariableSnapshot.Kind.THIS && each.value().handle() != null) {
        get(session.children(each.value().handle(), 0, MOST_FIELDS))
            .forEach(field -> values.put("this." + field.name(), field.value().text()));
      } else if (each.kind() != VariableSnapshot.Kind.RETURN_VALUE) {
        values.put(each.name(), each.value().text());
      }
    }
    return values;
  }

  private static <T> T get(CompletableFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
  }
}
