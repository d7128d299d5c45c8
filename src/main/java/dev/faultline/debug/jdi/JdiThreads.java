package dev.faultline.debug.jdi;

import com.sun.jdi.ThreadReference;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.ThreadControl;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.program.LearnerThreads;
import dev.faultline.debug.jdi.threads.FrozenThreads;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The threads of the program of a session. */
final class JdiThreads implements ThreadControl {
  private final EngineThread thread;
  private final Supplier<SessionEngine> engine;
  private final Function<EngineThread.Command, CompletableFuture<SessionState>> untilNextStop;
  private final Turns turns;

  /**
   * @param untilNextStop runs a command on the engine's thread; what it returns completes when the
   *     program stands again
   */
  JdiThreads(
      EngineThread thread,
      Supplier<SessionEngine> engine,
      Function<EngineThread.Command, CompletableFuture<SessionState>> untilNextStop) {
    this.thread = thread;
    this.engine = engine;
    this.untilNextStop = untilNextStop;
    turns = new Turns(thread, engine);
  }

  @Override
  public CompletableFuture<ThreadDump> dump() {
    return thread.ask(
        () -> {
          SessionEngine stopped = engine.get();
          return new ThreadDumper(stopped.program(), stopped.values(), stopped.stopped()).dump();
        });
  }

  @Override
  public CompletableFuture<Void> freeze(long threadId) {
    return withThread(threadId, FrozenThreads::freeze);
  }

  @Override
  public CompletableFuture<Void> thaw(long threadId) {
    return withThread(threadId, FrozenThreads::thaw);
  }

  @Override
  public CompletableFuture<SessionState> turn(long threadId, StepDepth depth) {
    return untilNextStop.apply(
        () -> {
          engine.get().stopped();
          turns.take(LearnerThreads.withId(engine.get().program().vm, threadId), depth);
        });
  }

  @Override
  public Schedule schedule() {
    return turns.taken();
  }

  @Override
  public CompletableFuture<SessionState> replay(Schedule schedule) {
    return untilNextStop.apply(() -> turns.replay(schedule));
  }

  private CompletableFuture<Void> withThread(
      long threadId, BiConsumer<FrozenThreads, ThreadReference> change) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    thread.tell(
        done,
        () -> {
          LiveProgram program = engine.get().program();
          change.accept(program.frozen, LearnerThreads.withId(program.vm, threadId));
          done.complete(null);
        });
    return done;
  }
}
