package dev.faultline.debug;

import java.util.Collection;
import java.util.concurrent.Executor;

/** Starts programs under the debugger. */
public interface Debugger {
  /** Where a run begins. */
  enum Start {
    /** Stop at the first line of {@code main}. */
    STOP_AT_MAIN,
    /** Run to the first breakpoint, uncaught exception or the end. */
    RUN
  }

  /**
   * Starts a child JVM and returns at once with a session in {@link SessionState.Starting}. A child
   * that cannot be started ends the session as {@link Ending.Lost}; nothing is thrown. The listener
   * misses no event.
   *
   * @param breakpoints armed before the program's first line runs
   * @param executor runs the listener; must keep order, as a single thread does
   */
  DebugSession launch(
      LaunchSpec spec,
      Start start,
      Collection<BreakpointSpec> breakpoints,
      DebugListener listener,
      Executor executor);
}
