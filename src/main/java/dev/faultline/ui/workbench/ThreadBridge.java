package dev.faultline.ui.workbench;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ValueHandle;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.failures.FailureActions;
import dev.faultline.ui.threads.ThreadActions;
import dev.faultline.ui.toolkit.Work;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Carries out what the tabs for threads and exceptions ask for. */
final class ThreadBridge implements ThreadActions, FailureActions {
  private final ProgramSession program;
  private final Work work;
  private final Consumer<SourceLine> show;

  /** Threads and schedule read together. */
  private record Read(ThreadDump dump, Schedule schedule) {}

  /**
   * @param show brings a line to the screen
   */
  ThreadBridge(ProgramSession program, Work work, Consumer<SourceLine> show) {
    this.program = program;
    this.work = work;
    this.show = show;
  }

  @Override
  public void read(BiConsumer<ThreadDump, Schedule> then) {
    if (program.state() instanceof SessionState.Stopped) {
      work.ask(
          () -> program.threads().dump().thenCombine(program.threads().schedule(), Read::new),
          read -> then.accept(read.dump(), read.schedule()));
    }
  }

  @Override
  public void choose(long id) {
    work.ask(() -> program.threads().select(id), stop -> {});
  }

  @Override
  public void freeze(long id) {
    work.ask(() -> program.threads().freeze(id), done -> {});
  }

  @Override
  public void thaw(long id) {
    work.ask(() -> program.threads().thaw(id), done -> {});
  }

  @Override
  public void turn(long id, StepDepth depth) {
    work.ask(() -> program.threads().turn(id, depth), stop -> {});
  }

  @Override
  public void replay(Schedule schedule) {
    work.ask(() -> program.threads().replay(schedule), stop -> {});
  }

  @Override
  public void exception(ValueHandle exception, Consumer<ExceptionSnapshot> then) {
    work.ask(() -> program.values().exception(exception), then);
  }

  @Override
  public void caught(Consumer<List<CaughtException>> then) {
    work.ask(program.recording()::caught, then);
  }

  @Override
  public void show(SourceLine line) {
    show.accept(line);
  }
}
