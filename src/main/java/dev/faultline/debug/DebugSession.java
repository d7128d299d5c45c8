package dev.faultline.debug;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One run of a program in a child JVM. All methods may be called from any thread and return at
 * once.
 *
 * <p>The futures of {@link #resume}, {@link #step}, {@link #runTo} and {@link #pause} complete with
 * the next {@link SessionState.Stopped} or {@link SessionState.Ended}. A command that the state
 * does not allow completes its future exceptionally with {@link CommandRefused}. A future is
 * completed after the listeners' event for the same state has been handed to their executor.
 */
public interface DebugSession extends AutoCloseable {
  SessionState state();

  /** Completes with the first {@code Stopped} or {@code Ended} of the session. */
  CompletableFuture<SessionState> firstStop();

  /** Completes when the run is over and nothing of the child is left. */
  CompletableFuture<Ending> ending();

  CompletableFuture<SessionState> resume();

  /**
   * Suspends all threads, also in an endless loop; the stop is in the thread that runs {@code
   * main}, if it lives.
   */
  CompletableFuture<SessionState> pause();

  CompletableFuture<SessionState> step(StepDepth depth);

  /**
   * Steps out of the frame and its callees until the frame at {@code frameIndex} is the top one
   * again; {@code step(OUT)} is {@code finish(1)}.
   */
  CompletableFuture<SessionState> finish(int frameIndex);

  /** Resumes with a one-shot breakpoint at the line; other stops on the way win. */
  CompletableFuture<SessionState> runTo(SourceLine line);

  /** Kills the child and its descendants; completes when they are gone. Allowed in every state. */
  CompletableFuture<Ending> stop();

  /** Adds a breakpoint or replaces the one on the same line. Allowed in every state. */
  void setBreakpoint(BreakpointSpec breakpoint);

  /** Removes the breakpoint on the line, if there is one. */
  void removeBreakpoint(SourceLine line);

  List<BreakpointSnapshot> breakpoints();

  /** The variables of a frame of the current stop: {@code this}, arguments, locals. */
  CompletableFuture<List<VariableSnapshot>> variables(int frameIndex);

  /**
   * Reads children of a value: fields, elements, entries.
   *
   * @param from 0-based index of the first
   * @param count at most this many, 1,000 at most
   */
  CompletableFuture<List<VariableSnapshot>> children(ValueHandle handle, int from, int count);

  /**
   * Evaluates an expression in a frame of the current stop: names, fields, array elements,
   * arithmetic, comparisons, string concatenation, method calls. Calls run in the stopped thread
   * with breakpoints muted and a deadline.
   */
  CompletableFuture<EvaluationResult> evaluate(String expression, int frameIndex);

  /** The whole text of a string value, up to a million characters. */
  CompletableFuture<String> text(ValueHandle handle);

  /** The live threads of the program, hidden ones left out. */
  CompletableFuture<List<ThreadSnapshot>> threads();

  /** Makes another thread the one that frames, steps and evaluation refer to. */
  CompletableFuture<StopSnapshot> selectThread(long threadId);

  /**
   * Gives the program standard input, as typed, with its line end. Allowed until the run is over.
   */
  void writeInput(String text);

  /** Ends the program's standard input. */
  void closeInput();

  /** Same as {@link #stop}, and waits for it. */
  @Override
  void close();
}
