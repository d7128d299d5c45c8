package dev.faultline.ui.workbench;

import dev.faultline.compile.CompileProblem;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.errors.ErrorLanguage;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.breakpoints.BreakpointActions;
import dev.faultline.ui.code.CodeActions;
import dev.faultline.ui.toolkit.Work;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out what the code and the list of breakpoints ask for. */
final class CodeBridge implements CodeActions, BreakpointActions {
  private final ProgramSession program;
  private final Work work;
  private final Consumer<SourceLine> show;
  private final Consumer<SourceLine> edit;
  private final Consumer<Optional<ErrorEntry>> explain;

  /**
   * @param show brings a line to the screen
   * @param edit opens the editor on a line's breakpoint
   * @param explain shows what is known of an error, if anything is
   */
  CodeBridge(
      ProgramSession program,
      Work work,
      Consumer<SourceLine> show,
      Consumer<SourceLine> edit,
      Consumer<Optional<ErrorEntry>> explain) {
    this.program = program;
    this.work = work;
    this.show = show;
    this.edit = edit;
    this.explain = explain;
  }

  @Override
  public void toggleBreakpoint(SourceLine line) {
    work.run(() -> program.toggleBreakpoint(line));
  }

  @Override
  public void editBreakpoint(SourceLine line) {
    edit.accept(line);
  }

  @Override
  public void edit(String file, String text) {
    work.run(() -> program.edit(file, text));
  }

  @Override
  public void explain(CompileProblem problem) {
    explain.accept(ErrorLanguage.shipped().message(problem.code()));
  }

  @Override
  public void peek(String expression, Consumer<String> answer) {
    if (program.state() instanceof SessionState.Stopped) {
      work.ask(
          () -> program.values().print(expression),
          result -> {
            if (result instanceof EvaluationResult.Value value) {
              answer.accept(value.value().text());
            }
          },
          refused -> {});
    }
  }

  @Override
  public void set(BreakpointSpec spec) {
    work.run(() -> program.setBreakpoint(spec));
  }

  @Override
  public void remove(BreakpointPlace place) {
    work.run(() -> program.removeBreakpoint(place));
  }

  @Override
  public void show(SourceLine line) {
    show.accept(line);
  }
}
