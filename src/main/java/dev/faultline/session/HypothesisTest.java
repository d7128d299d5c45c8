package dev.faultline.session;

import dev.faultline.compile.Compilation;
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
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Debugger debugger;

  HypothesisTest(Debugger debugger) {
    this.debugger = debugger;
  }

  /** Runs and waits. */
  HypothesisResult run(Program program, Compilation compiled, Hypothesis hypothesis) {
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

  private static HypothesisResult visits(
      DebugSession session, Hypothesis hypothesis, long deadline) {
    List<HypothesisResult.Visit> visits = new ArrayList<>();
    SessionState state = session.firstStop().join();
    while (state instanceof SessionState.Stopped stopped) {
      if (stopped.stop().reason() instanceof StopReason.Breakpoints) {
        EvaluationResult holds = session.evaluate(hypothesis.condition(), 0).join();
        if (!(holds instanceof EvaluationResult.Value condition)) {
          return new HypothesisResult.CouldNot(why(holds));
        }
        visits.add(
            new HypothesisResult.Visit(
                text(session.evaluate(hypothesis.expression(), 0).join()),
                condition.value().text().equals("true")));
      }
      if (visits.size() >= MOST_VISITS || System.nanoTime() > deadline) {
        return new HypothesisResult.Tested(visits, false);
      }
      state = session.resume().join();
    }
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
