package dev.faultline.session;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.RunRecorder;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the program notes about itself while it runs; see {@link RunRecorder}. */
public final class Recording {
  private final ProgramRuns runs;

  Recording(ProgramRuns runs) {
    this.runs = runs;
  }

  /** Counts from now on how often each line runs. */
  public CompletableFuture<Void> countLines() {
    return runs.ask(CommandName.COVERAGE, debug -> debug.recorder().countLines());
  }

  /** How often each line ran since counting began. */
  public CompletableFuture<Map<SourceLine, Long>> lineCounts() {
    return runs.askLatest(debug -> debug.recorder().lineCounts());
  }

  /** Records calls from now on; of all the program's classes when none are named. */
  public CompletableFuture<Void> traceCalls(List<String> classNames) {
    return runs.noting(
        runs.ask(CommandName.TRACE, debug -> debug.recorder().traceCalls(classNames)),
        (recorder, done) -> recorder.acted(new Act.Trace(classNames)));
  }

  /** The calls and returns recorded. */
  public CompletableFuture<List<RunRecorder.TracedCall>> calls() {
    return runs.noting(
        runs.askLatest(debug -> debug.recorder().calls()),
        (recorder, calls) -> {
          recorder.looked(calls);
          recorder.acted(new Act.Calls());
        });
  }

  /** Ends counting and tracing. */
  public CompletableFuture<Void> stop() {
    return runs.ask(debug -> debug.recorder().stopRecording());
  }

  /** The exceptions that the learner's code caught so far. */
  public CompletableFuture<List<CaughtException>> caught() {
    return runs.askLatest(
        debug -> {
          runs.used(CommandName.CAUGHT);
          return debug.recorder().caught();
        });
  }
}
