package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.i18n.Texts;
import dev.faultline.session.HypothesisResult.Rest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Settles a hypothesis: runs the program in a child JVM of its own and looks at the first arrivals
 * one by one, and then lets it stop only where the claim fails.
 */
final class HypothesisTest {
  private static final int MOST_VISITS = 200;
  private static final int MOST_RUNS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Debugger debugger;

  HypothesisTest(Debugger debugger) {
    this.debugger = debugger;
  }

  /**
   * Runs and waits. Where other threads run beside, one of them may by chance hold a lock that the
   * claim needs: then another run is made.
   */
  HypothesisResult run(Program program, Compilation compiled, Hypothesis hypothesis) {
    Attempt attempt = attempt(program, compiled, hypothesis);
    for (int runs = 1; attempt.disturbed() && runs < MOST_RUNS; runs++) {
      attempt = attempt(program, compiled, hypothesis);
    }
    return attempt.result();
  }

  /**
   * What one run said.
   *
   * @param disturbed whether another thread may be why it could not be settled
   */
  private record Attempt(HypothesisResult result, boolean disturbed) {}

  private Attempt attempt(Program program, Compilation compiled, Hypothesis hypothesis) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try (DebugSession session =
        debugger.launch(
            program.launchSpec(compiled.classes(), program.sources()),
            Debugger.Start.RUN,
            List.of(BreakpointSpec.at(hypothesis.at())),
            event -> {},
            Runnable::run)) {
      return visits(session, hypothesis, deadline);
    }
  }

  private static Attempt visits(DebugSession session, Hypothesis hypothesis, long deadline) {
    List<HypothesisResult.Visit> visits = new ArrayList<>();
    Rest rest = Rest.NONE;
    Optional<SessionState> state = within(deadline, session.firstStop());
    while (state.isPresent() && state.get() instanceof SessionState.Stopped stopped) {
      if (stopped.stop().reason() instanceof StopReason.Breakpoints) {
        boolean othersRun = session.threads().join().size() > 1;
        EvaluationResult holds = session.look(hypothesis.condition(), 0).join();
        if (!(holds instanceof EvaluationResult.Value condition)) {
          return new Attempt(new HypothesisResult.CouldNot(why(holds)), othersRun);
        }
        boolean held = condition.value().text().equals("true");
        if (rest == Rest.NONE || !held) {
          String value = text(session.look(hypothesis.expression(), 0).join());
          visits.add(new HypothesisResult.Visit(value, held));
        }
        if (rest == Rest.WATCHED && !held) {
          return tested(visits, rest);
        } else if (visits.size() == MOST_VISITS) {
          if (!visits.stream().allMatch(HypothesisResult.Visit::held)) {
            return tested(visits, Rest.CUT_OFF);
          }
          rest = Rest.WATCHED;
          session.setBreakpoint(failing(hypothesis));
        }
      }
      state = within(deadline, session.resume());
    }
    if (state.isEmpty()) {
      return visits.isEmpty()
          ? couldNot(Texts.of("ruling.late", LONGEST.toSeconds()))
          : tested(visits, Rest.CUT_OFF);
    }
    return ended(state.get(), session, visits, rest);
  }

  private static Attempt tested(List<HypothesisResult.Visit> visits, Rest rest) {
    return new Attempt(new HypothesisResult.Tested(visits, rest), false);
  }

  private static Attempt couldNot(String why) {
    return new Attempt(new HypothesisResult.CouldNot(why), false);
  }

  private static BreakpointSpec failing(Hypothesis hypothesis) {
    return BreakpointSpec.at(hypothesis.at()).withCondition("!(" + hypothesis.condition() + ")");
  }

  /** What comes of it in time, else nothing. */
  private static Optional<SessionState> within(
      long deadline, CompletableFuture<SessionState> future) {
    try {
      long left = Math.max(0, deadline - System.nanoTime());
      return Optional.of(future.copy().orTimeout(left, TimeUnit.NANOSECONDS).join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Attempt ended(
      SessionState state, DebugSession session, List<HypothesisResult.Visit> visits, Rest rest) {
    Optional<String> invalid =
        session.breakpoints().stream()
            .filter(each -> each.state() == BreakpointSnapshot.State.INVALID)
            .findFirst()
            .map(BreakpointSnapshot::note);
    if (visits.isEmpty() && invalid.isPresent()) {
      return couldNot(invalid.get());
    } else if (state instanceof SessionState.Ended ended
        && ended.ending() instanceof Ending.Lost lost) {
      return couldNot(lost.what());
    }
    return visits.isEmpty()
        ? new Attempt(new HypothesisResult.NeverReached(), false)
        : tested(visits, rest);
  }

  private static String text(EvaluationResult result) {
    return result instanceof EvaluationResult.Value value ? value.value().text() : why(result);
  }

  private static String why(EvaluationResult result) {
    if (result instanceof EvaluationResult.Threw threw) {
      return Texts.of("ruling.throws", threw.message());
    }
    return result instanceof EvaluationResult.CouldNot could ? could.why() : "";
  }
}
