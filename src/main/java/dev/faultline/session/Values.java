package dev.faultline.session;

import dev.faultline.debug.DebugSession;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The values of the stopped program: read, computed, changed. All methods return at once. */
public final class Values {
  private final ProgramRuns runs;
  private final Recorder recorder;
  private volatile CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

  Values(ProgramRuns runs, Recorder recorder) {
    this.runs = runs;
    this.recorder = recorder;
  }

  /** The variables of a frame of the current stop. */
  public CompletableFuture<List<VariableSnapshot>> variables(int frame) {
    return runs.ask(debug -> debug.variables(frame));
  }

  /** Children of a value; see {@link DebugSession#children}. */
  public CompletableFuture<List<VariableSnapshot>> children(
      ValueHandle handle, int from, int count) {
    return runs.ask(debug -> debug.children(handle, from, count));
  }

  /** The whole text of a string value. */
  public CompletableFuture<String> text(ValueHandle handle) {
    return runs.ask(debug -> debug.text(handle));
  }

  /** The object with its fields as children. */
  public CompletableFuture<ValueSnapshot> raw(ValueHandle handle) {
    return runs.ask(debug -> debug.raw(handle));
  }

  /** What the object's {@code toString} returns; runs the program's code. */
  public CompletableFuture<EvaluationResult> evaluateToString(ValueHandle object) {
    return runs.ask(debug -> debug.evaluateToString(object));
  }

  /** An exception's trace, causes and suppressed exceptions. */
  public CompletableFuture<ExceptionSnapshot> exception(ValueHandle exception) {
    return runs.ask(CommandName.EXCEPTION, debug -> debug.exception(exception));
  }

  /** Evaluates in the selected frame because the learner asked to print it. */
  public CompletableFuture<EvaluationResult> print(String expression) {
    return evaluate(CommandName.PRINT, expression, new Act.Print(expression));
  }

  /** Evaluates in the selected frame because the learner asked to see its parts. */
  public CompletableFuture<EvaluationResult> prettyPrint(String expression) {
    return evaluate(CommandName.PRETTY_PRINT, expression, new Act.Pp(expression));
  }

  /**
   * Looks at a value in the selected frame, for a command that works on it; what assigns is
   * refused. Not recorded.
   */
  public CompletableFuture<EvaluationResult> compute(String expression) {
    return runs.ask(debug -> debug.look(expression, runs.stoppedFrame().index()));
  }

  /** Runs an assignment, as Java has it, in the selected frame. */
  public CompletableFuture<EvaluationResult> assign(String assignment) {
    return inFrame(CommandName.SET, (debug, frame) -> debug.evaluate(assignment, frame.index()));
  }

  /** Ends the evaluation under way that the learner asked for last, if there is one. */
  public void cancelEvaluation() {
    underWay.cancel(true);
  }

  /** Gives a variable of the selected frame a new value. */
  public CompletableFuture<EvaluationResult> setVariable(String name, String expression) {
    return inFrame(
        CommandName.SET, (debug, frame) -> debug.setVariable(frame.index(), name, expression));
  }

  /** Gives a field or an array element a new value, computed in the selected frame. */
  public CompletableFuture<EvaluationResult> setChild(
      ValueHandle parent, String child, String expression) {
    return inFrame(
        CommandName.SET,
        (debug, frame) -> debug.setChild(parent, child, expression, frame.index()));
  }

  private CompletableFuture<EvaluationResult> evaluate(String command, String expression, Act act) {
    return inFrame(
        command,
        (debug, frame) -> {
          CompletableFuture<EvaluationResult> answer = debug.evaluate(expression, frame.index());
          underWay = answer;
          return answer.whenCompleteAsync(
              (result, failure) -> {
                if (failure == null) {
                  recorder.evaluated(frame, expression, result);
                  recorder.acted(act);
                }
              },
              runs.thread());
        });
  }

  /** Does what runs the program's code, and tells that values may differ now. */
  private CompletableFuture<EvaluationResult> inFrame(String command, Evaluating action) {
    return runs.ask(
        debug -> {
          FrameSnapshot frame = runs.stoppedFrame();
          recorder.commandUsed(command);
          return action
              .in(debug, frame)
              .whenComplete((result, failure) -> runs.publish(new SessionEvent.ValuesChanged()));
        });
  }

  /** Something that runs in a frame of the stopped program. */
  private interface Evaluating {
    CompletableFuture<EvaluationResult> in(DebugSession debug, FrameSnapshot frame);
  }
}
