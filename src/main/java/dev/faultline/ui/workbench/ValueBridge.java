package dev.faultline.ui.workbench;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.heap.HeapActions;
import dev.faultline.ui.picture.GraphReader;
import dev.faultline.ui.picture.ObjectGraph;
import dev.faultline.ui.picture.Openings;
import dev.faultline.ui.picture.PictureActions;
import dev.faultline.ui.state.ValueActions;
import dev.faultline.ui.toolkit.Work;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out what trees of values, the picture of the objects and the heap ask for. */
final class ValueBridge implements ValueActions, PictureActions, HeapActions {
  private final ProgramSession program;
  private final Work work;
  private final Supplier<Parts> parts;

  ValueBridge(ProgramSession program, Work work, Supplier<Parts> parts) {
    this.program = program;
    this.work = work;
    this.parts = parts;
  }

  @Override
  public void children(
      ValueHandle handle, int from, int count, Consumer<List<VariableSnapshot>> then) {
    work.ask(() -> program.values().children(handle, from, count), then, stale -> {});
  }

  @Override
  public void raw(ValueHandle handle, Consumer<ValueSnapshot> then) {
    work.ask(() -> program.values().raw(handle), then);
  }

  @Override
  public void read(
      String title,
      List<VariableSnapshot> variables,
      Openings openings,
      Consumer<ObjectGraph> then) {
    work.ask(
        () -> new GraphReader(program.values()::children, openings).read(title, variables),
        then,
        stale -> {});
  }

  @Override
  public void describe(ValueHandle handle, Consumer<EvaluationResult> then) {
    work.ask(() -> program.values().evaluateToString(handle), then);
  }

  @Override
  public void set(
      @Nullable ValueHandle parent,
      String name,
      String expression,
      Consumer<EvaluationResult> then) {
    work.ask(
        () ->
            parent == null
                ? program.values().setVariable(name, expression)
                : program.values().setChild(parent, name, expression),
        then,
        failure ->
            then.accept(new EvaluationResult.CouldNot(String.valueOf(failure.getMessage()))));
  }

  @Override
  public void showText(String title, ValueHandle handle) {
    work.ask(
        () -> program.values().text(handle),
        text -> parts.get().prompt().set(new Prompt.LongText(title, text)));
  }

  @Override
  public void watch(String expression) {
    parts.get().watches().add(expression);
  }

  @Override
  public void breakOnChange(String className, String field) {
    work.run(
        () ->
            program.setBreakpoint(
                BreakpointSpec.at(new BreakpointPlace.Field(className, field, false, true))));
    parts.get().tab().set(BottomTab.BREAKPOINTS);
  }

  @Override
  public void referrers(ValueSnapshot object) {
    parts.get().tab().set(BottomTab.HEAP);
    parts.get().heap().referrers(object);
  }

  @Override
  public void whyAlive(ValueSnapshot object) {
    parts.get().tab().set(BottomTab.HEAP);
    parts.get().heap().whyAlive(object);
  }

  @Override
  public void counts(Consumer<HeapCounts> then, Consumer<String> otherwise) {
    work.ask(
        program.heap()::counts,
        then,
        failure -> {
          otherwise.accept("");
          work.show(failure);
        });
  }

  @Override
  public void instances(String className, int limit, Consumer<List<ValueSnapshot>> then) {
    work.ask(() -> program.heap().instances(className, limit), then);
  }

  @Override
  public void referrers(
      ValueHandle object, int limit, Consumer<List<HeapInspector.Referrer>> then) {
    work.ask(() -> program.heap().referrers(object, limit), then);
  }

  @Override
  public void pathsToRoots(ValueHandle object, Consumer<HeapInspector.RootPaths> then) {
    work.ask(() -> program.heap().pathsToRoots(object, ""), then);
  }
}
