package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.HotSwap;
import dev.faultline.i18n.Texts;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Puts edited sources into the running program. */
final class EditApplier {
  private final ProgramRuns runs;
  private final ProgramSources sources;
  private final BreakpointStore breakpoints;
  private final Recorder recorder;

  EditApplier(
      ProgramRuns runs, ProgramSources sources, BreakpointStore breakpoints, Recorder recorder) {
    this.runs = runs;
    this.sources = sources;
    this.breakpoints = breakpoints;
    this.recorder = recorder;
  }

  /** Applies the current sources, or says what prevents it. */
  CompletableFuture<AppliedEdits> apply() {
    ProgramSources.Version version = sources.version();
    return version
        .compilation()
        .thenComposeAsync(compiled -> apply(version.texts(), compiled), runs.thread());
  }

  private CompletableFuture<AppliedEdits> apply(Map<String, String> texts, Compilation compiled) {
    DebugSession debug = runs.debug();
    if (runs.currentStop().isEmpty()) {
      throw ProgramRuns.notStopped();
    }
    if (!compiled.succeeded()) {
      return CompletableFuture.completedFuture(
          new AppliedEdits.NotApplied(
              Texts.of("refused.compile", compiled.errors().get(0).oneLine()), false));
    }
    recorder.commandUsed(CommandName.REDEFINE);
    return debug
        .redefine(compiled.classes(), texts)
        .thenComposeAsync(swap -> swapped(swap, texts, debug), runs.thread());
  }

  private CompletableFuture<AppliedEdits> swapped(
      HotSwap swap, Map<String, String> texts, DebugSession debug) {
    if (swap instanceof HotSwap.Refused refused) {
      return CompletableFuture.completedFuture(new AppliedEdits.NotApplied(refused.why(), true));
    }
    runs.codeReplaced(texts);
    recorder.codeReplaced(texts);
    moveBreakpoints(debug);
    AppliedEdits applied = new AppliedEdits.Applied(((HotSwap.Applied) swap).classNames());
    // Its frames may be obsolete and its lines have moved.
    return runs.currentStop()
        .<CompletableFuture<AppliedEdits>>map(
            stop -> runs.reselect(stop).thenApply(done -> applied))
        .orElseGet(() -> CompletableFuture.completedFuture(applied));
  }

  /** In the store they have followed their lines already. */
  private void moveBreakpoints(DebugSession debug) {
    Set<BreakpointPlace> kept = new HashSet<>();
    for (BreakpointSpec spec : breakpoints.specs()) {
      kept.add(spec.place());
      debug.setBreakpoint(spec);
    }
    debug.breakpoints().stream()
        .map(BreakpointSnapshot::spec)
        .map(BreakpointSpec::place)
        .filter(place -> !kept.contains(place))
        .forEach(debug::removeBreakpoint);
  }
}
