package dev.faultline.session;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector.RootPaths;
import dev.faultline.debug.RunRecorder.TracedCall;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadDump;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Hears what a learner does in a program session; called on the session's own thread. What is not
 * overridden is not recorded.
 */
interface Recorder {
  /** Records nothing. */
  Recorder NONE = new Recorder() {};

  /** The runs from now on are on the program's usual input, or on another. */
  default void inputChosen(boolean usual) {}

  /**
   * A run of these sources is about to start.
   *
   * @param profile the name of the profile it runs under, empty for none
   * @param breakpoints how many breakpoints are on that stop whenever they are reached
   */
  default void runBegan(Map<String, String> sources, String profile, int breakpoints) {}

  /** The code of the run under way was replaced by that of these sources. */
  default void codeReplaced(Map<String, String> sources) {}

  /**
   * The learner used the debugger.
   *
   * @param command one of {@link CommandName}
   */
  default void commandUsed(String command) {}

  /**
   * The program stopped. The stop is shown to nobody before the returned future is complete, so
   * that values can be read first.
   */
  default CompletableFuture<?> stopped(StopSnapshot stop, DebugSession debug) {
    return CompletableFuture.completedFuture(null);
  }

  default void output(DebugEvent.Stream stream, String text) {}

  default void ended(SessionState.Ended ended) {}

  default void evaluated(FrameSnapshot frame, String expression, EvaluationResult result) {}

  /** The learner looked at the recorded calls. */
  default void looked(List<TracedCall> calls) {}

  /** The learner looked at the threads and their locks. */
  default void looked(ThreadDump threads) {}

  /** The learner counted the objects on the heap. */
  default void looked(HeapCounts counts) {}

  /** The learner looked at the warnings about the current sources. */
  default void warned(Map<String, String> sources, List<CompileProblem> warnings) {}

  /** The learner looked at what keeps an object alive. */
  default void looked(RootPaths found) {}

  /** The learner set a breakpoint, or replaced the one at its place. */
  default void breakpointSet(BreakpointSpec spec) {}

  /** The learner removed a breakpoint. */
  default void breakpointRemoved(BreakpointPlace place) {}

  /**
   * Breakpoints were set, changed, removed, or moved with their lines.
   *
   * @param all those that there are now
   */
  default void breakpointsChanged(List<BreakpointSpec> all) {}

  /** The learner changed a file. */
  default void edited(String file, String text) {}

  /** The learner did, to its end, what an act of a walkthrough does. */
  default void acted(Act act) {}

  /**
   * The same of an act at a line of the current sources.
   *
   * @param act makes the act from the name of the line's anchor
   */
  default void acted(SourceLine at, Function<String, Act> act) {}

  /** The learner did what no act of a walkthrough can say. */
  default void leftOut(String what) {}
}
