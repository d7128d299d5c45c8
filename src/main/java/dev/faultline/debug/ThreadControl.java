package dev.faultline.debug;

import java.util.concurrent.CompletableFuture;

/** Threads of a stopped program: who waits for whom, and who may run. */
public interface ThreadControl {
  /** All threads with their locks. */
  CompletableFuture<ThreadDump> dump();

  /** Keeps a thread suspended from now on, also while the program runs, until it is thawed. */
  CompletableFuture<Void> freeze(long threadId);

  /** Lets a frozen thread run with the others again. */
  CompletableFuture<Void> thaw(long threadId);

  /**
   * Lets one thread alone run to its next line, all others standing still; the turn becomes part of
   * the {@link #schedule}. A thread that cannot reach it without another one, since it waits for a
   * lock, is reported as refused and stands where it waits.
   */
  CompletableFuture<SessionState> turn(long threadId, StepDepth depth);

  /** The turns taken in this run so far. */
  Schedule schedule();

  /**
   * Takes the turns of a schedule, as recorded in another run of the same program. Stops after the
   * last turn, or at the first that cannot be taken.
   */
  CompletableFuture<SessionState> replay(Schedule schedule);
}
