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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Settles a hypothesis: runs the program in a child JVM of its own and looks at every arrival. */
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
    SessionState state = session.firstStop().join();
    while (state instanceof SessionState.Stopped stopped) {
      if (stopped.stop().reason() instanceof StopReason.Breakpoints) {
        boolean othersRun = session.threads().join().size() > 1;
        EvaluationResult holds = session.look(hypothesis.condition(), 0).join();
        if (!(holds instanceof EvaluationResult.Value condition)) {
          return new Attempt(new HypothesisResult.CouldNot(why(holds)), othersRun);
        }
        visits.add(
            new HypothesisResult.Visit(
                text(session.look(hypothesis.expression(), 0).join()),
                condition.value().text().equals("true")));
      }
      if (visits.size() >= MOST_VISITS || System.nanoTime() > deadline) {
        return new Attempt(new HypothesisResult.Tested(visits, false), false);
      }
      state = session.resume().join();
    }
    return new Attempt(visits.isEmpty() ? none(state, session) : ended(state, visits), false);
  }

  private static HypothesisResult none(SessionState state, DebugSession session) {
    return session.breakpoints().stream()
        .filter(each -> each.state() == BreakpointSnapshot.State.INVALID)
        .findFirst()
        .<HypothesisResult>map(each -> new HypothesisResult.CouldNot(each.note()))
        .orElseGet(() -> ended(state, List.of()));
  }

  private static HypothesisResult ended(SessionState state, List<HypothesisResult.Visit> visits) {
    if (state instanceof SessionState.Ended ended && ended.ending() instanceof Ending.Lost lost) {
      return new HypothesisResult.CouldNot(lost.what());
    }
    return visits.isEmpty()
        ? new HypothesisResult.NeverReached()
        : new HypothesisResult.Tested(visits, true);
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
