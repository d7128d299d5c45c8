package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.EventRequest;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.breakpoints.Arrival;
import dev.faultline.debug.jdi.breakpoints.HitJudge;
import dev.faultline.debug.jdi.breakpoints.Votes;
import dev.faultline.debug.jdi.eval.Deadline;
import dev.faultline.debug.jdi.exceptions.Throwables;
import dev.faultline.debug.jdi.frames.StackReader;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.loop.Events;
import dev.faultline.debug.jdi.loop.Publisher;
import dev.faultline.debug.jdi.loop.SideThread;
import dev.faultline.debug.jdi.threads.Linkage;
import dev.faultline.debug.jdi.values.ChangeMarks;
import dev.faultline.debug.jdi.values.ChildMarks;
import dev.faultline.debug.jdi.values.ContentDigest;
import dev.faultline.debug.jdi.values.ValueReader;
import dev.faultline.i18n.Texts;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs and stops a connected program. Every event set is resumed exactly once and only here: at
 * once when no event in it votes for a stop, else by what the learner does next. All methods are
 * called on the engine's thread.
 */
final class SessionEngine {
  private static final System.Logger LOG = System.getLogger(SessionEngine.class.getName());

  private static final long SETTLING_SECONDS = 2;

  private final EngineThread engineThread;
  private final LiveProgram program;
  private final HitJudge judge;
  private final EventReader events;
  private final Publisher publisher;
  private final SideThread side = new SideThread();
  private final Clock clock;
  private final RunningTerms terms;
  private final StackReader stacks;
  private final ValueReader values;
  private final ChangeMarks marks;
  private final ChildMarks childMarks = new ChildMarks();
  private final Deque<Votes> missed = new ArrayDeque<>();
  private @Nullable Linkage linkage;
  private @Nullable ThreadReference evaluating;
  private @Nullable Deadline deadline;
  private @Nullable Stop stop;
  private @Nullable SoloRun alone;
  private int suspensions;
  private boolean pausing;
  private boolean ended;
  private long generation;
  private final boolean inputGiven;
  private int waitingForInput;

  /** What follows the program's running and standing still. */
  interface Clock {
    void running();

    /**
     * @param written tells how many bytes were written: standard output, standard error
     */
    void standing(Supplier<long[]> written);
  }

  /**
   * @param inputGiven whether all of the program's input is given, so that it waits for nobody
   */
  SessionEngine(
      EngineThread thread,
      LiveProgram program,
      HitJudge judge,
      Publisher publisher,
      Clock clock,
      boolean inputGiven) {
    engineThread = thread;
    this.inputGiven = inputGiven;
    this.program = program;
    this.judge = judge;
    this.publisher = publisher;
    this.clock = clock;
    terms = new RunningTerms(program);
    events = new EventReader(program, terms, this::runs, this::waiting);
    values = new ValueReader(program.code);
    marks = new ChangeMarks(new ContentDigest(values, childMarks));
    stacks = new StackReader(program.code, program.oldFrames, program.snapshots, values, marks);
  }

  StackReader stacks() {
    return stacks;
  }

  ValueReader values() {
    return values;
  }

  ChildMarks childMarks() {
    return childMarks;
  }

  LiveProgram program() {
    return program;
  }

  /** The program stands before its first instruction and its requests are made: let it run. */
  void begin() {
    publishRunning();
  }

  void handle(EventSet set) {
    ThreadReference helper = Agent.held(set);
    if (helper != null) {
      program.agent.helper.held(helper);
      return;
    }
    ThreadReference own = program.agent.helper.reference();
    SoloRun run = alone;
    if (evaluating != null) {
      note(set, evaluating);
      return;
    }
    boolean others = run != null && !run.isIn(set);
    if (stop != null || pausing || others || Events.isIn(set, own)) {
      note(set, own);
      return;
    }
    Votes votes = events.read(set, null, deadline);
    if (set.suspendPolicy() != EventRequest.SUSPEND_NONE) {
      settle(votes, (at, asked) -> halt(set, run, at, asked), () -> goOn(set));
    }
  }

  /** Makes the stop that events ask for; a turn of one thread has an end of its own. */
  private void halt(EventSet set, @Nullable SoloRun run, ThreadReference thread, Votes votes) {
    if (program.landing.putsOff(thread, votes)) {
      set.resume();
      return;
    }
    if (run == null) {
      Stop here = new Stop(program.vm, set, ++generation, thread);
      enter(here, reason(votes, here));
      return;
    }
    run.hold();
    set.resume();
    Stop here = standAgain(run);
    run.arrival().at(here, reason(votes, here));
  }

  private void goOn(EventSet set) {
    if (set.stream().anyMatch(program::isBeginning)) {
      begin(set);
    } else {
      set.resume();
    }
  }

  /** Lets the program run its first line once all probes that were asked for are armed. */
  private void begin(EventSet set) {
    terms.armed();
    CompletableFuture<Void> settled = program.probes.settled();
    if (!settled.isDone()) {
      program.agent.helper.allSuspended(program.vm);
    }
    var unused = settled.whenComplete((done, failed) -> set.resume());
  }

  /**
   * Runs a task once all probes that were asked for are armed; a thread that stands still may hold
   * what the program needs for that.
   */
  private void whenSettled(Runnable task) {
    CompletableFuture<Void> settled = program.probes.settled();
    if (settled.isDone()) {
      task.run();
    } else {
      var unused =
          settled
              .copy()
              .orTimeout(SETTLING_SECONDS, TimeUnit.SECONDS)
              .whenComplete((done, failed) -> task.run());
    }
  }

  /**
   * What happens while a call runs, while the program stands, or in another thread than the one
   * that takes a turn, stops nothing now; it is shown when the program is to go on. The set is let
   * go at once all the same: the threads are suspended without it, and until then the JVM would
   * tell of nothing else, not even of what a call has to wait for.
   *
   * @param muted the thread whose events do not count, null when there is none
   */
  private void note(EventSet set, @Nullable ThreadReference muted) {
    Votes votes = events.read(set, muted, deadline);
    if (stop != null) {
      votes.supersede();
    }
    if (!votes.isEmpty()) {
      missed.add(votes);
      if (linkage != null) {
        linkage.hold();
      }
    }
    if (set.suspendPolicy() != EventRequest.SUSPEND_NONE) {
      set.resume();
    }
  }

  /**
   * Judges arrivals at breakpoints, then stops the program if anything asks for it.
   *
   * @param stopper makes the stop in a thread
   * @param goOn what to do when nothing does
   */
  private void settle(Votes votes, BiConsumer<ThreadReference, Votes> stopper, Runnable goOn) {
    List<Arrival> arrived = votes.arrivals();
    if (arrived.isEmpty()) {
      conclude(votes, stopper, goOn);
      return;
    }
    Optional<Deadline> limit = judge.deadline(arrived);
    if (limit.isEmpty()) {
      votes.decided(judge.judge(arrived));
      conclude(votes, stopper, goOn);
      return;
    }
    program.agent.helper.allSuspended(program.vm);
    program.agent.helper.watchMayRun(program.vm);
    program.watchExit();
    evaluating = arrived.get(0).thread();
    deadline = limit.get();
    judge.judge(
        arrived,
        limit.get(),
        hits -> {
          endCalls();
          votes.decided(hits);
          conclude(votes, stopper, goOn);
        });
  }

  private void conclude(Votes votes, BiConsumer<ThreadReference, Votes> stopper, Runnable goOn) {
    ThreadReference thread = votes.thread();
    Votes next = thread == null ? missed.poll() : null;
    if (thread != null) {
      stopper.accept(thread, votes);
    } else if (next != null) {
      settle(next, stopper, goOn);
    } else {
      goOn.run();
    }
  }

  /**
   * Calls into the stopped program may begin. A learner's thread that is suspended more than once,
   * since it is frozen or two events came together, could not be called.
   */
  void beginCalls(ThreadReference calling, Deadline limit) {
    program.stepper.withdraw();
    program.watchExit();
    evaluating = calling;
    deadline = limit;
    suspensions = calling.equals(stopped().thread()) ? suspensions(calling) : 0;
    for (int i = 1; i < suspensions; i++) {
      calling.resume();
    }
  }

  /**
   * How often a thread is suspended by what the engine knows of: the stop that is on and a freeze.
   * Events that are still to be handled may have suspended it once more each, until they are.
   */
  int suspensions(ThreadReference thread) {
    return program.frozen.contains(thread) ? 2 : 1;
  }

  void endCalls() {
    ThreadReference thread = evaluating;
    evaluating = null;
    deadline = null;
    int again = suspensions;
    suspensions = 0;
    try {
      for (int i = 1; i < again && thread != null; i++) {
        thread.suspend();
      }
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the call has ended the program", e);
    }
  }

  /** What calls have printed is told before what came of them. */
  void tellPrinted() {
    clock.standing(program.agent::written);
  }

  /** A breakpoint was set, replaced or removed. */
  void refresh(BreakpointPlace place) {
    whenLinked(
        () -> {
          judge.refresh(place);
          program.armory.refresh(place);
          terms.armed();
        });
  }

  /** Whether the whole program is meant to go on. */
  private boolean runs() {
    return stop == null && !pausing && alone == null && evaluating == null;
  }

  private void waiting(int change) {
    waitingForInput += change;
    if (stop == null) {
      publishRunning();
    }
  }

  private StopReason reason(Votes votes, Stop here) {
    ObjectReference thrown = votes.exception();
    return thrown == null
        ? votes.reason(values, here.handles())
        : new Throwables(thrown)
            .reason(values, here.handles(), program.exceptions.isMissingClass(thrown));
  }

  /** The program stands here, which is told. */
  void enter(Stop here, StopReason reason) {
    supersede();
    program.agent.helper.allSuspended(program.vm);
    Supplier<long[]> written = side.ask(program.agent::written);
    values.begin(side);
    marks.begin(side);
    here.returned(program.stepper.takeReturned());
    here.because(reason);
    stop = here;
    StopSnapshot snapshot = stacks.read(here);
    values.end();
    marks.end();
    clock.standing(written);
    publisher.publish(new SessionState.Stopped(snapshot));
  }

  /** Whatever the last command was to reach, it has led here. */
  private void supersede() {
    program.stepper.rest();
    program.armory.clearCursor();
    program.landing.supersede();
    missed.forEach(Votes::supersede);
    missed.removeIf(Votes::isEmpty);
  }

  /** The stop that is on. */
  Stop stopped() {
    if (ended) {
      throw new CommandRefused(EngineThread.ended());
    }
    if (stop == null) {
      throw new CommandRefused(Texts.of("debug.notStopped"));
    }
    return stop;
  }

  /** The stop that is on, whose thread can run. */
  Stop steppable() {
    Stop here = stopped();
    program.frozen.requireFree(here.thread());
    return here;
  }

  /**
   * The program, which has not ended; {@link #whenLinked} it answers what the debugger asks in its
   * own thread.
   */
  LiveProgram running() {
    if (ended) {
      throw new CommandRefused(EngineThread.ended());
    }
    return program;
  }

  /**
   * Runs a task once the program can be called into. Before the first call at a stop, threads that
   * were stopped in the midst of linking have to come to its end.
   */
  void whenLinked(Runnable task) {
    Stop here = stop;
    if (here == null || evaluating != null || !here.isFirstCall()) {
      task.run();
      return;
    }
    program.agent.helper.watchMayRun(program.vm);
    finishLinkage(here::wasStopped, task);
  }

  /** A thread that has come to where it stops leaves it only when the program goes on. */
  private void finishLinkage(Predicate<ThreadReference> staying, Runnable task) {
    Predicate<ThreadReference> arrived =
        each -> missed.stream().anyMatch(votes -> votes.isOf(each));
    linkage = new Linkage(program.vm, staying.or(arrived));
    new LinkageEnd(engineThread, linkage, task).await();
  }

  /** The program is gone. */
  void end() {
    stop = null;
    alone = null;
    ended = true;
    program.agent.helper.close();
    side.close();
  }

  /**
   * Suspends all threads, wherever they are; those in the midst of linking come to its end before
   * the stop is told.
   *
   * @param stopped completes with the stop
   */
  void pause(CompletableFuture<SessionState> stopped) {
    if (stop != null) {
      throw new CommandRefused(Texts.of("debug.stoppedAlready"));
    }
    if (running().threadToShow() == null) {
      throw new CommandRefused(Texts.of("debug.noThreadYet"));
    }
    pausing = true;
    if (alone != null) {
      alone.hold();
    } else {
      program.vm.suspend();
    }
    program.agent.helper.allSuspended(program.vm);
    finishLinkage(
        each -> false, () -> EngineThread.run(stopped, () -> stopped.complete(standStill())));
  }

  /** The program that was suspended is paused from now on. */
  private SessionState standStill() {
    pausing = false;
    SoloRun run = alone;
    ThreadReference shown = running().threadToShow();
    if (run != null) {
      enter(standAgain(run), new StopReason.Paused());
    } else if (shown != null) {
      enter(new Stop(program.vm, null, ++generation, shown), new StopReason.Paused());
    } else {
      program.vm.resume();
      throw new CommandRefused(Texts.of("debug.noThreadLeft"));
    }
    return publisher.state();
  }

  /** Shows another thread of the same stop. */
  StopSnapshot select(ThreadReference thread) {
    Stop here = stopped();
    here.select(thread);
    return stacks.read(here);
  }

  /** Reads the stop that is on again, since what it shows has changed. */
  void refresh() {
    publisher.correct(new SessionState.Stopped(stacks.read(stopped())));
  }

  void resume() {
    Stop here = stopped();
    stop = null;
    publishRunning();
    Votes waiting = missed.poll();
    if (waiting == null) {
      goOn(here);
    } else {
      settle(
          waiting,
          (at, asked) -> showMissed(here.again(++generation, at), asked),
          () -> goOn(here));
    }
  }

  private void showMissed(Stop here, Votes votes) {
    enter(here, reason(votes, here));
  }

  private void goOn(Stop here) {
    program.stepper.withdraw();
    clock.running();
    whenSettled(here::release);
  }

  /** Lets one thread of the stop that is on go on; the others stay as they are. */
  void resumeAlone(SoloRun run) {
    run.from().letGo();
    stop = null;
    alone = run;
    if (!(publisher.state() instanceof SessionState.Running)) {
      publishRunning();
    }
    clock.running();
    program.agent.helper.watchMayRun(program.vm);
    run.start(suspensions(run.thread()));
  }

  /** Whether a thread still takes the turn that it was let on for; a pause ends it. */
  boolean isAlone(SoloRun run) {
    return run == alone && !pausing;
  }

  /** The thread that went on alone is held again, or has ended: the same standstill as before. */
  Stop standAgain(SoloRun run) {
    alone = null;
    return run.from().again(++generation, run.thread());
  }

  /** Nothing is left to be shown. */
  void letEnd(Stop here) {
    stop = here;
    resume();
  }

  private void publishRunning() {
    publisher.publish(new SessionState.Running(waitingForInput > 0 && !inputGiven));
  }
}
