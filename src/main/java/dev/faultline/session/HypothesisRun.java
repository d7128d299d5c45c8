package dev.faultline.session;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
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
 * One run that stops at the line of a hypothesis. Looks at the first arrivals one by one, and then
 * lets the program stop only where the claim fails.
 */
final class HypothesisRun {
  private static final int MOST_VISITS = 200;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final DebugSession session;
  private final Hypothesis hypothesis;
  private final long deadline = System.nanoTime() + LONGEST.toNanos();
  private final List<HypothesisResult.Visit> visits = new ArrayList<>();
  private Rest rest = Rest.NONE;

  HypothesisRun(DebugSession session, Hypothesis hypothesis) {
    this.session = session;
    this.hypothesis = hypothesis;
  }

  /**
   * What the run said.
   *
   * @param disturbed whether another thread may be why it could not be settled
   */
  record Outcome(HypothesisResult result, boolean disturbed) {
    static Outcome of(HypothesisResult result) {
      return new Outcome(result, false);
    }
  }

  /** Waits until the run has said what it can. */
  Outcome settle() {
    Optional<SessionState> state = inTime(session.firstStop());
    while (state.isPresent() && state.get() instanceof SessionState.Stopped stopped) {
      if (stopped.stop().reason() instanceof StopReason.Breakpoints) {
        Optional<Outcome> settled = arrived();
        if (settled.isPresent()) {
          return settled.get();
        }
      }
      state = inTime(session.resume());
    }
    return Outcome.of(state.map(this::ended).orElseGet(this::late));
  }

  /** Looks at an arrival; empty when there may be more to see. */
  private Optional<Outcome> arrived() {
    boolean othersRun = session.threads().join().size() > 1;
    EvaluationResult holds = session.look(hypothesis.condition(), 0).join();
    if (!(holds instanceof EvaluationResult.Value condition)) {
      return Optional.of(new Outcome(new HypothesisResult.CouldNot(why(holds)), othersRun));
    }
    boolean held = condition.value().text().equals("true");
    return (rest == Rest.NONE ? first(held) : later(held)).map(Outcome::of);
  }

  private Optional<HypothesisResult> first(boolean held) {
    add(held);
    if (visits.size() < MOST_VISITS) {
      return Optional.empty();
    } else if (!visits.stream().allMatch(HypothesisResult.Visit::held)) {
      return Optional.of(tested(Rest.CUT_OFF));
    }
    rest = Rest.WATCHED;
    session.setBreakpoint(
        BreakpointSpec.at(hypothesis.at()).withCondition("!(" + hypothesis.condition() + ")"));
    return Optional.empty();
  }

  private Optional<HypothesisResult> later(boolean held) {
    if (held) {
      return Optional.empty();
    }
    add(false);
    return Optional.of(tested(rest));
  }

  private void add(boolean held) {
    String value = text(session.look(hypothesis.expression(), 0).join());
    visits.add(new HypothesisResult.Visit(value, held));
  }

  private HypothesisResult tested(Rest left) {
    return new HypothesisResult.Tested(visits, left);
  }

  private HypothesisResult late() {
    return visits.isEmpty()
        ? new HypothesisResult.CouldNot(Texts.of("ruling.late", LONGEST.toSeconds()))
        : tested(Rest.CUT_OFF);
  }

  private HypothesisResult ended(SessionState state) {
    if (state instanceof SessionState.Ended ended && ended.ending() instanceof Ending.Lost lost) {
      return new HypothesisResult.CouldNot(lost.what());
    }
    return visits.isEmpty() ? neverReached() : tested(rest);
  }

  private HypothesisResult neverReached() {
    return session.breakpoints().stream()
        .filter(each -> each.state() == BreakpointSnapshot.State.INVALID)
        .findFirst()
        .<HypothesisResult>map(each -> new HypothesisResult.CouldNot(each.note()))
        .orElseGet(HypothesisResult.NeverReached::new);
  }

  /** The state that the program comes to in time, else nothing. */
  private Optional<SessionState> inTime(CompletableFuture<SessionState> state) {
    try {
      long left = Math.max(0, deadline - System.nanoTime());
      return Optional.of(state.copy().orTimeout(left, TimeUnit.NANOSECONDS).join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return Optional.empty();
      }
      throw e;
    }
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
