package dev.faultline.ui.workbench;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.state.EvaluateModel;
import dev.faultline.ui.state.Results;
import dev.faultline.ui.state.StateActions;
import dev.faultline.ui.toolkit.Work;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries out what call stack, watches and the areas for evaluation ask for. */
final class StateBridge implements StateActions, EvaluateModel.Evaluator {
  private static final int MOST_PARTS = 50;

  private final ProgramSession program;
  private final Work work;
  private final Consumer<List<ThreadSnapshot>> threads;
  private final Runnable forceReturn;

  /**
   * @param threads shows the live threads
   * @param forceReturn asks for the value with which the top frame returns
   */
  StateBridge(
      ProgramSession program,
      Work work,
      Consumer<List<ThreadSnapshot>> threads,
      Runnable forceReturn) {
    this.program = program;
    this.work = work;
    this.threads = threads;
    this.forceReturn = forceReturn;
  }

  @Override
  public void selectFrame(int index) {
    work.ask(() -> program.selectFrame(index), frame -> {});
  }

  @Override
  public void selectThread(long id) {
    work.ask(() -> program.threads().select(id), stop -> {});
  }

  @Override
  public void readThreads() {
    work.ask(program.threads()::live, threads);
  }

  @Override
  public void lookedAtStack() {
    work.run(program::lookedAtStack);
  }

  @Override
  public void dropFrame(int index) {
    work.ask(
        () -> program.selectFrame(index).thenCompose(frame -> program.dropSelectedFrame()),
        done -> {});
  }

  @Override
  public void finishFrame(int index) {
    work.ask(
        () -> program.selectFrame(index).thenCompose(frame -> program.finishSelectedFrame()),
        done -> {});
  }

  @Override
  public void forceReturn() {
    forceReturn.run();
  }

  @Override
  public void evaluate(String expression, boolean pretty, Consumer<String> then) {
    work.ask(
        () ->
            pretty
                ? program.values().prettyPrint(expression).thenCompose(this::parts)
                : program.values().print(expression).thenApply(Results::text),
        text -> then.accept(expression + " = " + text));
  }

  @Override
  public void evaluateWatch(String expression, Consumer<EvaluationResult> then) {
    if (program.state() instanceof SessionState.Stopped) {
      work.ask(() -> program.values().compute(expression), then, stale -> {});
    }
  }

  @Override
  public Runnable evaluate(String code, Consumer<EvaluationResult> then, Consumer<String> refused) {
    work.ask(
        () -> program.values().print(code),
        then,
        failure -> {
          refused.accept(failure instanceof CommandRefused ? failure.getMessage() : "");
          if (!(failure instanceof CommandRefused || failure instanceof CancellationException)) {
            work.show(failure);
          }
        });
    return () -> work.run(program.values()::cancelEvaluation);
  }

  private CompletableFuture<String> parts(EvaluationResult result) {
    ValueHandle handle =
        result instanceof EvaluationResult.Value value ? value.value().handle() : null;
    String own = Results.text(result);
    return handle == null
        ? CompletableFuture.completedFuture(own)
        : program
            .values()
            .children(handle, 0, MOST_PARTS)
            .thenApply(
                parts -> own + parts.stream().map(StateBridge::part).collect(Collectors.joining()));
  }

  private static String part(VariableSnapshot part) {
    return "\n  " + part.name() + " = " + part.value().text();
  }
}
