package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.Schedule.Turn;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.threads.ThreadFields;
import dev.faultline.debug.jdi.threads.ThreadReading;
import dev.faultline.debug.jdi.threads.WaitReader;
import dev.faultline.debug.jdi.threads.Waiting;
import dev.faultline.i18n.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes turns: one thread goes on alone to its next line. Whether it can get there is looked at
 * from outside, since no event tells that it waits. All but {@link #taken} is for the engine's
 * thread.
 */
final class Turns {
  private static final long FIRST_LOOK_MILLIS = 2;
  private static final long LAST_LOOK_MILLIS = 100;
  private static final long LIMIT_SECONDS = 10;

  /** Until then a lock that no suspended thread has is taken to be one of the JVM's own. */
  private static final long YOUNG_SECONDS = 2;

  private final EngineThread thread;
  private final Supplier<SessionEngine> engine;
  private final List<Turn> taken = new CopyOnWriteArrayList<>();
  private final Deque<Turn> coming = new ArrayDeque<>();

  /** A turn under way. */
  private record Move(SoloRun run, String name, StepDepth depth, boolean hadFrames, long begun) {
    boolean isYoung() {
      return !isOlderThan(YOUNG_SECONDS);
    }

    boolean isLate() {
      return isOlderThan(LIMIT_SECONDS);
    }

    private boolean isOlderThan(long seconds) {
      return System.nanoTime() - begun >= TimeUnit.SECONDS.toNanos(seconds);
    }
  }

  Turns(EngineThread thread, Supplier<SessionEngine> engine) {
    this.thread = thread;
    this.engine = engine;
  }

  Schedule taken() {
    return new Schedule(taken);
  }

  void take(ThreadReference who, StepDepth depth) throws IncompatibleThreadStateException {
    coming.clear();
    begin(engine.get().stopped(), who, depth);
  }

  void replay(Schedule schedule) {
    Stop here = engine.get().stopped();
    if (schedule.turns().isEmpty()) {
      throw new CommandRefused(Texts.of("debug.schedule.empty"));
    }
    coming.clear();
    coming.addAll(schedule.turns());
    next(here);
  }

  private void next(Stop here) {
    Turn turn = coming.element();
    ThreadReference who = program().names.find(turn.thread());
    if (who == null) {
      refuse(here, here.thread(), Texts.of("debug.turn.absent", turn.thread()));
      return;
    }
    try {
      begin(here, who, turn.depth());
    } catch (CommandRefused e) {
      refuse(here, who, String.valueOf(e.getMessage()));
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  private void begin(Stop here, ThreadReference who, StepDepth depth)
      throws IncompatibleThreadStateException {
    program().frozen.requireFree(who);
    String name = program().names.of(who);
    here.select(who);
    engine.get().stacks().read(here);
    boolean hasFrames = here.frameCount() > 0;
    program().stepper.rest();
    if (hasFrames) {
      program().stepper.step(who, depth, here.depth(0), here.height());
    } else {
      program().stepper.enter(who, depth);
    }
    SoloRun run = new SoloRun(here, who, (stop, reason) -> arrived(name, depth, stop, reason));
    engine.get().resumeAlone(run);
    look(new Move(run, name, depth, hasFrames, System.nanoTime()), FIRST_LOOK_MILLIS);
  }

  private void look(Move move, long delay) {
    CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS, thread::execute)
        .execute(
            () -> {
              if (engine.get().isAlone(move.run()) && !isOver(move)) {
                look(move, Math.min(LAST_LOOK_MILLIS, 2 * delay));
              }
            });
  }

  /** Whether the turn is over though no event has come of it. */
  private boolean isOver(Move move) {
    ThreadReference who = move.run().thread();
    try {
      if (who.status() == ThreadReference.THREAD_STATUS_ZOMBIE) {
        hasEnded(move);
        return true;
      }
      if (!move.hadFrames() && isHeldAtItsStart(who)) {
        move.run().goOn();
      }
      return (ThreadFields.isBlocked(who) && isStuck(move)) || isLate(move);
    } catch (ObjectCollectedException e) {
      hasEnded(move);
      return true;
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("a held thread is not suspended", e);
    }
  }

  /**
   * Whether a thread was suspended where it begins: one that was started by a turn, but had not
   * begun yet when its own turn came, is suspended by the stop only then.
   */
  private static boolean isHeldAtItsStart(ThreadReference who)
      throws IncompatibleThreadStateException {
    return who.suspendCount() > 0 && who.frameCount() == 0;
  }

  private boolean isStuck(Move move) throws IncompatibleThreadStateException {
    SoloRun run = move.run();
    run.hold();
    ThreadReading reading = new ThreadReading(run.thread(), program().code);
    Waiting waiting = WaitReader.read(reading);
    if (waiting == null || !waiting.forever() || (waiting.mayPass() && move.isYoung())) {
      run.goOn();
      return false;
    }
    Stop here = engine.get().standAgain(run);
    if (move.hadFrames() && !reading.inLearnersCode()) {
      record(move.name(), move.depth(), here, new StopReason.Stepped(move.depth()), null);
    } else {
      refuse(here, run.thread(), Refusals.blocked(program(), reading, waiting));
    }
    return true;
  }

  private boolean isLate(Move move) {
    if (!move.isLate()) {
      return false;
    }
    move.run().hold();
    Stop here = engine.get().standAgain(move.run());
    refuse(here, move.run().thread(), Texts.of("debug.turn.late", move.name(), LIMIT_SECONDS));
    return true;
  }

  /** Another thread is shown; without any, the program goes on to its end. */
  private void hasEnded(Move move) {
    Stop here = engine.get().standAgain(move.run());
    ThreadReference other = program().threadToShow();
    if (other == null) {
      taken.add(new Turn(move.name(), move.depth(), null));
      engine.get().letEnd(here);
    } else {
      here.select(other);
      record(move.name(), move.depth(), here, new StopReason.Stepped(move.depth()), null);
    }
  }

  private void arrived(String name, StepDepth depth, Stop here, StopReason reason) {
    try {
      SourceLine at = new ThreadReading(here.thread(), program().code).at();
      record(name, depth, here, reason, at);
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  private void record(
      String name, StepDepth depth, Stop here, StopReason reason, @Nullable SourceLine at) {
    Turn turn = new Turn(name, depth, at);
    taken.add(turn);
    Turn expected = coming.poll();
    if (expected != null && !expected.equals(turn)) {
      refuse(here, here.thread(), Refusals.elsewhere(expected, at));
    } else if (coming.isEmpty() || reason instanceof StopReason.Uncaught) {
      engine.get().enter(here, reason);
    } else {
      next(here);
    }
  }

  private void refuse(Stop here, ThreadReference who, String why) {
    coming.clear();
    program().stepper.rest();
    program().stepper.withdraw();
    here.select(who);
    engine.get().enter(here, new StopReason.TurnRefused(why));
  }

  private LiveProgram program() {
    return engine.get().program();
  }
}
