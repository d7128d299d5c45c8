package dev.faultline.ui.workbench;

import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.code.CodeModel;
import dev.faultline.ui.toolkit.Work;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Carries out the learner's actions. What was typed is sent first. Used on the JavaFX thread. */
public final class Commands {
  private final ProgramSession program;
  private final Work work;
  private final CodeModel code;
  private final RunModel run;
  private final Runnable showLine;
  private final StepQueue steps;

  /**
   * @param drawn runs a task once what is shown now is on the screen
   * @param showLine brings the current line to the screen
   */
  Commands(
      ProgramSession program,
      Work work,
      CodeModel code,
      RunModel run,
      Executor drawn,
      Runnable showLine) {
    this.program = program;
    this.work = work;
    this.code = code;
    this.run = run;
    this.showLine = showLine;
    steps = new StepQueue(this::step, drawn);
  }

  /** Does what is asked; nothing when the state does not allow it. */
  public void perform(Action action) {
    if (!run.allowed().get().contains(action)) {
      return;
    }
    code.flush();
    switch (action) {
      case RUN, RESTART -> work.ask(program::run, done -> {});
      case RESUME -> work.ask(program::resume, done -> {});
      case PAUSE -> work.ask(program::pause, done -> {});
      case STEP_OVER -> steps.request(StepDepth.OVER);
      case STEP_INTO -> steps.request(StepDepth.INTO);
      case STEP_OUT -> steps.request(StepDepth.OUT);
      case RUN_TO_CURSOR -> atCaret(line -> work.ask(() -> program.runTo(line), done -> {}));
      case STOP -> work.ask(program::stop, done -> {});
      case TOGGLE_BREAKPOINT -> atCaret(line -> work.run(() -> program.toggleBreakpoint(line)));
      case SHOW_LINE -> {
        work.run(program::listed);
        showLine.run();
      }
    }
  }

  /** Forgets a step that still waits. */
  void forgetWaiting() {
    steps.forget();
  }

  private void step(StepDepth depth, Runnable done) {
    work.ask(
        () -> program.step(depth),
        state -> done.run(),
        failure -> {
          steps.forget();
          done.run();
          work.show(failure);
        });
  }

  private void atCaret(Consumer<SourceLine> action) {
    code.caret().ifPresent(action);
  }
}
