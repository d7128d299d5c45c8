package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.MethodExitEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.EventRequest;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.jdi.eval.Deadline;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs and stops a connected program. Every event set is resumed exactly once and only here: at
 * once when no event in it votes for a stop, else by what the learner does next. All methods are
 * called on the engine's thread.
 */
final class SessionEngine {
  private static final System.Logger LOG = System.getLogger(SessionEngine.class.getName());

  private final LiveProgram program;
  private final Publisher publisher;
  private final Clock clock;
  private final StackReader stacks;
  private final ValueReader values;
  private final ChangeMarks marks;
  private final ChildMarks childMarks = new ChildMarks();
  private final Deque<EventSet> held = new ArrayDeque<>();
  private final Deque<Votes> missed = new ArrayDeque<>();
  private @Nullable ThreadReference evaluating;
  private @Nullable Deadline deadline;
  private @Nullable Stop stop;
  private boolean ended;
  private long generation;
  private int waitingForInput;

  /** What follows the program's running and standing still. */
  interface Clock {
    void running();

    void standing();
  }

  SessionEngine(LiveProgram program, Publisher publisher, Clock clock) {
    this.program = program;
    this.publisher = publisher;
    this.clock = clock;
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
    if (evaluating != null) {
      handleDuringCall(set, evaluating);
      return;
    }
    if (stop != null) {
      held.add(set);
      return;
    }
    Votes votes = new Votes();
    for (Event event : set) {
      vote(event, votes);
    }
    ThreadReference thread = votes.thread();
    if (thread != null) {
      stopAt(new Stop(program.vm, set, ++generation, thread), votes);
    } else if (set.stream().anyMatch(program::isBeginning)) {
      begin(set);
    } else if (set.suspendPolicy() != EventRequest.SUSPEND_NONE) {
      set.resume();
    }
  }

  /** Lets the program run its first line once all probes that were asked for are armed. */
  private void begin(EventSet set) {
    CompletableFuture<Void> settled = program.probes.settled();
    if (settled.isDone()) {
      set.resume();
    } else {
      program.agent.helper.letArrive(program.vm);
      var unused = settled.whenComplete((done, failed) -> set.resume());
    }
  }

  /**
   * While a call runs nothing stops the program: what happens in the calling thread is muted, and
   * what another thread has met is shown once the learner goes on.
   */
  private void handleDuringCall(EventSet set, ThreadReference calling) {
    Votes votes = new Votes();
    for (Event event : set) {
      if (!endsCall(event, calling)) {
        vote(event, votes);
      }
    }
    ThreadReference thread = votes.thread();
    if (thread != null && !thread.equals(calling)) {
      missed.add(votes);
    }
    if (set.suspendPolicy() != EventRequest.SUSPEND_NONE) {
      set.resume();
    }
  }

  private boolean endsCall(Event event, ThreadReference calling) {
    Deadline limit = deadline;
    if (limit == null || !(event instanceof LocatableEvent at) || !at.thread().equals(calling)) {
      return false;
    }
    if (event.request().getProperty(LiveProgram.ROLE) == LiveProgram.Role.EXIT) {
      limit.exiting();
      return true;
    }
    return event instanceof StepEvent step && limit.woke(step);
  }

  /** Calls into the stopped program may begin; returns the stop they happen in. */
  Stop beginCalls(Deadline limit) {
    Stop here = stopped();
    program.stepper.withdraw();
    program.watchExit();
    evaluating = here.thread();
    deadline = limit;
    return here;
  }

  void endCalls() {
    evaluating = null;
    deadline = null;
  }

  private void vote(Event event, Votes votes) {
    try {
      if (event instanceof BreakpointEvent breakpoint) {
        breakpoint(breakpoint, votes);
      } else if (event instanceof StepEvent step) {
        stepped(step, program.stepper.arrived(step), votes);
      } else if (event instanceof MethodExitEvent exit) {
        program.stepper.exited(exit);
      } else if (event instanceof ExceptionEvent thrown) {
        exception(thrown, votes);
      } else if (event instanceof ClassPrepareEvent prepared) {
        program.prepared(prepared.referenceType(), prepared.thread());
      }
    } catch (VMDisconnectedException e) {
      throw e;
    } catch (RuntimeException | IncompatibleThreadStateException e) {
      LOG.log(Level.ERROR, "an event could not be handled: " + event, e);
    }
  }

  private static void stepped(LocatableEvent event, @Nullable StopReason done, Votes votes) {
    if (done != null) {
      votes.stepped(event.thread(), done);
    }
  }

  private void breakpoint(BreakpointEvent event, Votes votes)
      throws IncompatibleThreadStateException {
    FrameTrap trap = FrameTrap.of(event);
    if (trap != null) {
      stepped(event, program.stepper.passed(event, trap), votes);
      return;
    }
    Object role = event.request().getProperty(LiveProgram.ROLE);
    Agent.Moment moment = Agent.moment(event.request());
    if (moment == Agent.Moment.WAITING) {
      waiting(1);
    } else if (moment == Agent.Moment.ARRIVED) {
      waiting(-1);
    } else if (role == LiveProgram.Role.EXIT) {
      LOG.log(Level.DEBUG, "the program ends itself");
    } else if (moment == Agent.Moment.STOPPED) {
      program.probes.hit(event, votes);
    } else if (role == LiveProgram.Role.MAIN) {
      program.vm.eventRequestManager().deleteEventRequest(event.request());
      votes.mainEntered(event.thread());
    } else if (Armory.isCursor(event)) {
      votes.cursor(event.thread());
    } else {
      var spec = program.armory.hit(event);
      if (spec != null) {
        votes.breakpoint(event.thread(), spec);
      }
    }
  }

  private void exception(ExceptionEvent event, Votes votes)
      throws IncompatibleThreadStateException {
    if (program.exceptions.isUncaught(event)) {
      votes.uncaught(event.thread(), event.exception());
    }
  }

  private void waiting(int change) {
    waitingForInput += change;
    if (stop == null) {
      publishRunning();
    }
  }

  private void stopAt(Stop here, Votes votes) {
    ObjectReference thrown = votes.exception();
    enter(
        here,
        thrown == null
            ? votes.reason()
            : new Throwables(thrown)
                .reason(values, here.handles(), program.exceptions.isMissingClass(thrown)));
  }

  private void enter(Stop here, StopReason reason) {
    program.stepper.rest();
    program.armory.clearCursor();
    program.agent.helper.allSuspended();
    clock.standing();
    marks.next();
    here.returned(program.stepper.takeReturned());
    here.because(reason);
    stop = here;
    StopSnapshot snapshot = stacks.read(here);
    publisher.publish(new SessionState.Stopped(snapshot));
  }

  /** The stop that is on. */
  Stop stopped() {
    if (ended) {
      throw new CommandRefused(EngineThread.ENDED);
    }
    if (stop == null) {
      throw new CommandRefused("The program is not stopped; pause it or set a breakpoint first.");
    }
    return stop;
  }

  /** The stop that is on, whose thread can run. */
  Stop steppable() {
    Stop here = stopped();
    program.frozen.requireFree(here.thread());
    return here;
  }

  /** The program is gone. */
  void end() {
    stop = null;
    ended = true;
    program.agent.helper.close();
  }

  void pause() {
    if (stop != null) {
      throw new CommandRefused("The program is stopped already.");
    }
    program.vm.suspend();
    ThreadReference shown = program.threadToShow();
    if (shown == null) {
      program.vm.resume();
      throw new CommandRefused("The program has no thread that could be shown yet.");
    }
    enter(new Stop(program.vm, null, ++generation, shown), new StopReason.Paused());
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
    ThreadReference thread = waiting == null ? null : waiting.thread();
    if (waiting != null && thread != null) {
      stopAt(here.again(++generation, thread), waiting);
      return;
    }
    program.stepper.withdraw();
    clock.running();
    here.release();
    while (stop == null && !held.isEmpty()) {
      handle(held.remove());
    }
  }

  private void publishRunning() {
    publisher.publish(new SessionState.Running(waitingForInput > 0));
  }
}
