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

  /**
   * A debugger that starts no JVM: its launches attach to one that listens on this computer, and
   * whose program is not ours. They take from the {@link LaunchSpec} nothing but its class path,
   * and suspend the program where it is unless they are to {@link Start#RUN}; one that waits at its
   * beginning runs to the first line of {@code main}. When nobody answers, or somebody who is no
   * JVM, the session ends as {@link Ending.Lost}.
   */
  Debugger attachingTo(JvmAddress address);
}
