package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import java.util.List;

/** Settles a hypothesis: runs the program in a child JVM of its own. */
final class HypothesisTest {
  private static final int MOST_RUNS = 3;

  private final Debugger debugger;

  HypothesisTest(Debugger debugger) {
    this.debugger = debugger;
  }

  /**
   * Runs and waits. Where other threads run beside, one of them may by chance hold a lock that the
   * claim needs: then another run is made.
   */
  HypothesisResult run(Program program, Compilation compiled, Hypothesis hypothesis) {
    HypothesisRun.Outcome outcome = once(program, compiled, hypothesis);
    for (int runs = 1; outcome.disturbed() && runs < MOST_RUNS; runs++) {
      outcome = once(program, compiled, hypothesis);
    }
    return outcome.result();
  }

  private HypothesisRun.Outcome once(Program program, Compilation compiled, Hypothesis hypothesis) {
    try (DebugSession session =
        debugger.launch(
            program.launchSpec(compiled.classes(), program.sources()),
            Debugger.Start.RUN,
            List.of(BreakpointSpec.at(hypothesis.at())),
            event -> {},
            Runnable::run)) {
      return new HypothesisRun(session, hypothesis).settle();
    }
  }
}
