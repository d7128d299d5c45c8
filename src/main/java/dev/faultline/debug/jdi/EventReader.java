package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.event.MethodExitEvent;
import com.sun.jdi.event.StepEvent;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.breakpoints.Armory;
import dev.faultline.debug.jdi.breakpoints.Arrival;
import dev.faultline.debug.jdi.breakpoints.ArrivalReader;
import dev.faultline.debug.jdi.breakpoints.PlaceRequests;
import dev.faultline.debug.jdi.breakpoints.Return;
import dev.faultline.debug.jdi.breakpoints.Votes;
import dev.faultline.debug.jdi.eval.Deadline;
import dev.faultline.debug.jdi.eval.KeptInterrupt;
import dev.faultline.debug.jdi.stepping.FrameTrap;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads what events ask for, and passes on what they tell. Used by the engine's thread only. */
final class EventReader {
  private static final System.Logger LOG = System.getLogger(EventReader.class.getName());

  private final LiveProgram program;
  private final RunningTerms terms;
  private final BooleanSupplier runs;
  private final IntConsumer waiting;
  private final ArrivalReader arrivals;
  private final Map<ThreadReference, Votes> returning = new HashMap<>();

  /**
   * @param runs tells whether the whole program is meant to go on
   * @param waiting told how many threads more wait for input
   */
  EventReader(LiveProgram program, RunningTerms terms, BooleanSupplier runs, IntConsumer waiting) {
    this.program = program;
    this.terms = terms;
    this.runs = runs;
    this.waiting = waiting;
    arrivals = new ArrivalReader(program.code);
  }

  /**
   * What the events of a set ask for. Where a method returns, that waits until the value is known.
   *
   * @param muted the thread whose events do not count, null when there is none
   * @param limit of the call that runs in that thread, null when none does
   */
  Votes read(EventSet set, @Nullable ThreadReference muted, @Nullable Deadline limit) {
    Votes votes = new Votes();
    for (Event event : set) {
      if (event instanceof MethodExitEvent left && PlaceRequests.place(left.request()) != null) {
        votes.add(returning.remove(left.thread()));
        program.vm.eventRequestManager().deleteEventRequest(left.request());
      }
      if (event instanceof LocatableEvent at) {
        votes.add(program.landing.due(at));
      }
      boolean isInCall = muted != null && (endsCall(event, muted, limit) || isMuted(event, muted));
      if (isInCondition(event)) {
        terms.left((LocatableEvent) event);
      } else if (!isInCall) {
        vote(event, votes);
      }
    }
    return !votes.returns().isEmpty() ? putOff(votes) : votes;
  }

  private boolean isInCondition(Event event) {
    Agent.Moment moment = Agent.moment(event.request());
    try {
      return event instanceof LocatableEvent at
          && (moment == null || moment == Agent.Moment.CALLED)
          && program.probed.isComputing(at.thread());
    } catch (IncompatibleThreadStateException e) {
      // An event that suspends nothing has no part in stopping the program.
      return false;
    }
  }

  private static boolean isMuted(Event event, ThreadReference muted) {
    Agent.Moment moment = Agent.moment(event.request());
    return event instanceof LocatableEvent at
        && at.thread().equals(muted)
        && moment != Agent.Moment.WAITING
        && moment != Agent.Moment.ARRIVED;
  }

  private static boolean endsCall(Event event, ThreadReference calling, @Nullable Deadline limit) {
    if (limit == null || !(event instanceof LocatableEvent at) || !at.thread().equals(calling)) {
      return false;
    }
    if (event.request().getProperty(LiveProgram.ROLE) == LiveProgram.Role.EXIT) {
      limit.exiting();
      return true;
    }
    return event instanceof StepEvent step && limit.woke(step);
  }

  private Votes putOff(Votes votes) {
    votes.returns().forEach(program.armory::awaitReturn);
    votes.returns().forEach(each -> returning.put(each.thread(), votes));
    return new Votes();
  }

  private void vote(Event event, Votes votes) {
    try {
      BreakpointPlace place = PlaceRequests.place(event.request());
      if (place != null) {
        arrival((LocatableEvent) event, place, votes);
      } else if (event instanceof BreakpointEvent breakpoint) {
        breakpoint(breakpoint, votes);
      } else if (event instanceof StepEvent step) {
        stepped(step, program.stepper.arrived(step), votes);
      } else if (event instanceof MethodEntryEvent entry && !KeptInterrupt.isGivenAt(entry)) {
        stepped(entry, program.stepper.entered(entry), votes);
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
      waiting.accept(1);
    } else if (moment == Agent.Moment.ARRIVED) {
      waiting.accept(-1);
    } else if (moment == Agent.Moment.LATE) {
      if (runs.getAsBoolean()) {
        terms.late(event, votes);
      }
    } else if (role == LiveProgram.Role.EXIT) {
      LOG.log(Level.DEBUG, "the program ends itself");
    } else if (moment == Agent.Moment.STOPPED) {
      program.probes.hit(event, votes);
    } else if (moment == Agent.Moment.CALLED) {
      votes.called(event.thread());
    } else if (role == LiveProgram.Role.MAIN) {
      program.vm.eventRequestManager().deleteEventRequest(event.request());
      votes.mainEntered(event.thread());
    } else if (Armory.isCursor(event.request())) {
      votes.cursor(event.thread());
    }
  }

  private void arrival(LocatableEvent event, BreakpointPlace place, Votes votes)
      throws IncompatibleThreadStateException {
    if (PlaceRequests.isReturn(event.request())) {
      votes.returning(new Return(place, event.thread(), event.location().declaringType()));
      return;
    }
    Arrival arrival = arrivals.read(event, place);
    if (arrival != null) {
      votes.arrived(arrival);
    }
  }

  private void exception(ExceptionEvent event, Votes votes)
      throws IncompatibleThreadStateException {
    if (program.exceptions.isUncaught(event)) {
      votes.uncaught(event.thread(), event.exception());
    }
  }
}
