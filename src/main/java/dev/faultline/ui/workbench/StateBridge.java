package dev.faultline.ui.workbench;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.state.StackModel;
import dev.faultline.ui.state.StateActions;
import dev.faultline.ui.toolkit.Texts;
import dev.faultline.ui.toolkit.Work;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries out what the call stack and the variables ask for. */
final class StateBridge implements StateActions {
  private static final int MOST_PARTS = 50;

  private final ProgramSession program;
  private final Work work;
  private final StackModel stack;

  StateBridge(ProgramSession program, Work work, StackModel stack) {
    this.program = program;
    this.work = work;
    this.stack = stack;
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
    work.ask(program.threads()::live, stack::threads);
  }

  @Override
  public void lookedAtStack() {
    work.run(program::lookedAtStack);
  }

  @Override
  public void children(
      ValueHandle handle, int from, int count, Consumer<List<VariableSnapshot>> then) {
    work.ask(() -> program.values().children(handle, from, count), then, stale -> {});
  }

  @Override
  public void evaluate(String expression, boolean pretty, Consumer<String> then) {
    work.ask(
        () ->
            pretty
                ? program.values().prettyPrint(expression).thenCompose(this::parts)
                : program.values().print(expression).thenApply(StateBridge::text),
        text -> then.accept(expression + " = " + text));
  }

  private CompletableFuture<String> parts(EvaluationResult result) {
    ValueHandle handle =
        result instanceof EvaluationResult.Value value ? value.value().handle() : null;
    String own = text(result);
    return handle == null
        ? CompletableFuture.completedFuture(own)
        : program
            .values()
            .children(handle, 0, MOST_PARTS)
            .thenApply(parts -> own + parts.stream().map(StateBridge::part).collect(lines()));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining();
  }

  private static String part(VariableSnapshot part) {
    return "\n  " + part.name() + " = " + part.value().text();
  }

  private static String text(EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return text(value.value());
    } else if (result instanceof EvaluationResult.Threw threw) {
      return Texts.of("evaluate.threw", threw.exception().type(), threw.message());
    }
    return result instanceof EvaluationResult.CouldNot couldNot ? couldNot.why() : "";
  }

  private static String text(ValueSnapshot value) {
    return value.text();
  }
}
