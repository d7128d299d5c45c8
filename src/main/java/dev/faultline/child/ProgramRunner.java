package dev.faultline.child;

import dev.faultline.debug.LaunchSpec;

/** Runs programs in a child JVM to their end, without a debugger. */
public interface ProgramRunner {
  /**
   * Runs and waits. The child has the same guard, limits and scrubbed environment as under the
   * debugger. Interrupting the calling thread kills the child and returns with the interrupt status
   * set.
   */
  RunResult run(LaunchSpec spec);
}
