package dev.faultline.debug;

import java.util.List;
import java.util.Map;
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

  /**
   * Whether steps go into code that is not the learner's too, such as the JDK's; false at first.
   */
  void stepIntoLibraries(boolean on);

  /** The calls on the current line of the top frame that a step can still go into. */
  CompletableFuture<List<CallTarget>> callTargets();

  /**
   * Steps into one call of the current line, passing over the ones before it; stops at the end of
   * the line when the call does not happen.
   */
  CompletableFuture<SessionState> stepInto(CallTarget target);

  /**
   * Takes the frame and its callees off the stack and stops at the first line of its method anew.
   * Fields and objects keep what the calls did to them.
   */
  CompletableFuture<SessionState> dropFrame(int frameIndex);

  /**
   * Makes the top frame return at once and stops in its caller.
   *
   * @param expression computes the value to return, in the top frame; empty for a void method
   */
  CompletableFuture<SessionState> forceReturn(String expression);

  /**
   * Replaces the code of the running program. Allowed while it is stopped.
   *
   * @param classes all class files of the program's new version by binary name
   * @param sources the texts they were compiled from
   */
  CompletableFuture<HotSwap> redefine(Map<String, byte[]> classes, Map<String, String> sources);

  /**
   * Resumes with a one-shot breakpoint at the line; other stops on the way win. Refused at a line
   * that is known to have no code.
   */
  CompletableFuture<SessionState> runTo(SourceLine line);

  /**
   * Kills the child and its descendants; completes when they are gone. Allowed in every state. Lets
   * go of a program that was attached to, which runs on without breakpoints.
   */
  CompletableFuture<Ending> stop();

  /** As {@link #stop}, but ends a program that was attached to as well. */
  CompletableFuture<Ending> kill();

  /** Adds a breakpoint or replaces the one at the same place. Allowed in every state. */
  void setBreakpoint(BreakpointSpec breakpoint);

  /** Removes the breakpoint at the place, if there is one. */
  void removeBreakpoint(BreakpointPlace place);

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
   * Evaluates Java in a frame of the current stop, as if it stood at the frame's line: an
   * expression, or statements separated by semicolons, of which the value of a last expression is
   * the result. Assignments change the program. It runs in the stopped thread with breakpoints
   * muted and a deadline. Cancelling the future ends it early. The name under which an object was
   * shown, such as {@code Cart#7}, is that object.
   */
  CompletableFuture<EvaluationResult> evaluate(String code, int frameIndex);

  /**
   * Evaluates one expression on somebody's behalf who only wants to know: what assigns is refused
   * before it runs. In all else as {@link #evaluate}.
   */
  CompletableFuture<EvaluationResult> look(String expression, int frameIndex);

  /** The text that the object's {@code toString} returns; runs the program's code. */
  CompletableFuture<EvaluationResult> evaluateToString(ValueHandle object);

  /**
   * Gives a variable of a frame a new value.
   *
   * @param expression Java, evaluated in the frame; must fit the variable's type
   */
  CompletableFuture<EvaluationResult> setVariable(int frameIndex, String name, String expression);

  /**
   * Gives a field or an array element a new value.
   *
   * @param parent the object
   * @param child its name as shown among the children
   * @param expression Java, evaluated in the frame; must fit the type
   */
  CompletableFuture<EvaluationResult> setChild(
      ValueHandle parent, String child, String expression, int frameIndex);

  /**
   * The same object with its fields as children, where {@link #children} would show it as what it
   * is, such as a list with elements.
   */
  CompletableFuture<ValueSnapshot> raw(ValueHandle handle);

  /** An exception's trace, causes and suppressed exceptions. */
  CompletableFuture<ExceptionSnapshot> exception(ValueHandle exception);

  /** The whole text of a string value, up to a million characters. */
  CompletableFuture<String> text(ValueHandle handle);

  ThreadControl threadControl();

  HeapInspector heap();

  RunRecorder recorder();

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
