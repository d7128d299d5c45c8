package dev.faultline.ui.workbench;

import dev.faultline.debug.CallTarget;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.errors.ErrorEntry;
import dev.faultline.i18n.Texts;
import dev.faultline.session.AppliedEdits;
import dev.faultline.session.ErrorHelp;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.state.FrameRow;
import dev.faultline.ui.toolkit.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Carries out the learner's actions. What was typed is sent first. Used on the JavaFX thread. */
public final class Commands {
  private final ProgramSession program;
  private final Work work;
  private final Parts parts;
  private final Optional<LessonParts> lesson;
  private final Runnable showLine;
  private final StepQueue steps;
  private final BooleanProperty intoLibraries = new SimpleBooleanProperty();
  private Consumer<Action> screen = action -> {};

  /**
   * @param drawn runs a task once what is shown now is on the screen
   * @param showLine brings the current line to the screen
   */
  Commands(
      ProgramSession program,
      Work work,
      Parts parts,
      Optional<LessonParts> lesson,
      Executor drawn,
      Runnable showLine) {
    this.program = program;
    this.work = work;
    this.parts = parts;
    this.lesson = lesson;
    this.showLine = showLine;
    steps = new StepQueue(this::step, drawn);
    intoLibraries.addListener(
        (property, before, now) -> work.run(() -> program.stepIntoLibraries(now)));
  }

  /** Has the screen carry out what is about the screen only. */
  void screen(Consumer<Action> carriesOut) {
    screen = carriesOut;
  }

  /** Whether steps go into code that is not the learner's. */
  public BooleanProperty intoLibraries() {
    return intoLibraries;
  }

  /** Does what is asked; nothing when the state does not allow it. */
  public void perform(Action action) {
    if (!parts.run().allowed().get().contains(action)) {
      return;
    }
    parts.code().flush();
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
      case STEP_INTO_CALL -> work.ask(program::callTargets, this::chooseCall);
      case DROP_FRAME -> work.ask(program::dropSelectedFrame, done -> {});
      case FORCE_RETURN -> askForValue();
      case APPLY_CHANGES -> work.ask(program::applyEdits, this::applied);
      case EXPLAIN_ERROR -> work.ask(new ErrorHelp(program)::current, this::explain);
      case EDIT_BREAKPOINT -> atCaret(this::editBreakpoint);
      case RESET_SOURCES -> lesson.ifPresent(open -> open.guide().actions().resetSources());
      case START_OVER -> lesson.ifPresent(open -> open.guide().actions().startOver());
      default -> screen.accept(action);
    }
  }

  /** Steps into one call of the current line. */
  void stepInto(CallTarget target) {
    work.ask(() -> program.stepInto(target), done -> {});
  }

  /** Makes the top frame return; closes the prompt once it has, or says there why it cannot. */
  void forceReturn(Prompt.ForceReturn prompt, String expression, Runnable close) {
    work.ask(
        () -> program.forceReturn(expression),
        done -> close.run(),
        failure -> prompt.problem().set(failure.getMessage()));
  }

  /** Runs the program anew, up to the line where it is stopped. */
  void restartHere() {
    parts.code().flush();
    work.ask(program::restartHere, done -> {});
  }

  /** Forgets a step that still waits. */
  void forgetWaiting() {
    steps.forget();
  }

  private void chooseCall(List<CallTarget> calls) {
    if (calls.isEmpty()) {
      parts.run().story().set(Texts.of("calls.none"));
    } else if (calls.size() == 1) {
      stepInto(calls.get(0));
    } else {
      parts.prompt().set(new Prompt.ChooseCall(calls));
    }
  }

  /** Shows what is known of an error, or says that nothing is. */
  void explain(Optional<ErrorEntry> entry) {
    entry.ifPresentOrElse(
        known -> parts.prompt().set(new Prompt.Explanation(known)),
        () -> parts.run().story().set(Texts.of("explain.nothing")));
  }

  private void askForValue() {
    parts.stack().frames().stream()
        .findFirst()
        .map(FrameRow::method)
        .ifPresent(method -> parts.prompt().set(new Prompt.ForceReturn(method)));
  }

  private void applied(AppliedEdits result) {
    if (result instanceof AppliedEdits.NotApplied not) {
      parts.run().banner().set(Banner.notApplied(not));
    } else if (result instanceof AppliedEdits.Applied applied) {
      parts.run().banner().set(Banner.NONE);
      String story =
          applied.classNames().isEmpty()
              ? Texts.of("apply.nothing")
              : Texts.of("apply.done", String.join(", ", applied.classNames()));
      parts.run().story().set(story);
      parts.trail().add(story);
    }
  }

  private void editBreakpoint(SourceLine line) {
    parts.breakpoints().edit(line);
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
    parts.code().caret().ifPresent(action);
  }
}
