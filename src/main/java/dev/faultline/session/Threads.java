package dev.faultline.session;

import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.lesson.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The threads of the program: seen, selected, held. All methods return at once. */
public final class Threads {
  private final ProgramRuns runs;

  Threads(ProgramRuns runs) {
    this.runs = runs;
  }

  /** The live threads. */
  public CompletableFuture<List<ThreadSnapshot>> live() {
    return runs.ask(debug -> debug.threads());
  }

  /** The threads of the stopped program with their locks, and who waits for whom. */
  public CompletableFuture<ThreadDump> dump() {
    return runs.noting(
        runs.ask(CommandName.THREADS, debug -> debug.threadControl().dump()),
        (recorder, dump) -> {
          recorder.looked(dump);
          if (!dump.deadlocks().isEmpty()) {
            recorder.acted(new Act.Deadlocks());
          }
        });
  }

  /** Shows another thread of the stopped program. */
  public CompletableFuture<StopSnapshot> select(long id) {
    return runs.ask(
        CommandName.THREAD,
        debug ->
            debug
                .selectThread(id)
                .thenApplyAsync(
                    stop -> {
                      runs.select(0);
                      runs.show(new SessionState.Stopped(stop));
                      return stop;
                    },
                    runs.thread()));
  }

  /**
   * The stacks of all threads, in the order of {@link #live}. Values read before are stale then.
   */
  public CompletableFuture<List<StopSnapshot>> stacks() {
    return runs.ask(
        CommandName.WHERE,
        debug -> {
          StopSnapshot shown = runs.currentStop().orElseThrow(ProgramRuns::notStopped);
          return debug
              .threads()
              .thenCompose(threads -> stacks(debug, threads, new ArrayList<>()))
              .thenCompose(stacks -> runs.reselect(shown).thenApply(done -> stacks));
        });
  }

  private static CompletableFuture<List<StopSnapshot>> stacks(
      DebugSession debug, List<ThreadSnapshot> threads, List<StopSnapshot> read) {
    return read.size() == threads.size()
        ? CompletableFuture.completedFuture(List.copyOf(read))
        : debug
            .selectThread(threads.get(read.size()).id())
            .thenCompose(
                stack -> {
                  read.add(stack);
                  return stacks(debug, threads, read);
                });
  }

  /** Keeps a thread from running on, until it is thawed. */
  public CompletableFuture<Void> freeze(long id) {
    return runs.ask(CommandName.FREEZE, debug -> debug.threadControl().freeze(id));
  }

  /** Lets a frozen thread run again. */
  public CompletableFuture<Void> thaw(long id) {
    return runs.ask(CommandName.THAW, debug -> debug.threadControl().thaw(id));
  }

  /** Lets one thread alone run to its next line. */
  public CompletableFuture<SessionState> turn(long id, StepDepth depth) {
    return live()
        .thenCompose(
            threads ->
                runs.noting(
                    runs.whileStopped(
                        CommandName.TURN, debug -> debug.threadControl().turn(id, depth)),
                    (recorder, state) -> turned(recorder, state, name(threads, id), depth)));
  }

  private static String name(List<ThreadSnapshot> threads, long id) {
    return threads.stream()
        .filter(thread -> thread.id() == id)
        .map(ThreadSnapshot::name)
        .findFirst()
        .orElse("");
  }

  private static void turned(
      Recorder recorder, SessionState state, String thread, StepDepth depth) {
    boolean refused =
        state instanceof SessionState.Stopped stopped
            && stopped.stop().reason() instanceof StopReason.TurnRefused;
    if (!refused) {
      recorder.acted(new Act.Turn(thread, CommandName.of(depth), 1));
    }
  }

  /** The turns taken in this run so far. */
  public CompletableFuture<Schedule> schedule() {
    return runs.ask(debug -> CompletableFuture.completedFuture(debug.threadControl().schedule()));
  }

  /** Takes the turns of a schedule; stops after the last, or at the first that cannot be taken. */
  public CompletableFuture<SessionState> replay(Schedule schedule) {
    return runs.whileStopped(CommandName.REPLAY, debug -> debug.threadControl().replay(schedule));
  }
}
