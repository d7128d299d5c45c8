package dev.faultline.debug.jdi;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.LocatableEvent;
import dev.faultline.debug.jdi.breakpoints.Votes;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Conditions and logs that the program itself computes: one that would end the program, or does not
 * end, is made to throw, and so stops at its breakpoint as any other that fails. Used by the
 * engine's thread only.
 */
final class RunningTerms {
  private static final System.Logger LOG = System.getLogger(RunningTerms.class.getName());

  private final LiveProgram program;

  RunningTerms(LiveProgram program) {
    this.program = program;
  }

  /** Breakpoints may have been armed whose terms could end the program. */
  void armed() {
    if (program.probed.areWatched()) {
      program.watchExit();
    }
  }

  /** An event in a thread that computes a condition or log; only leaving the program counts. */
  void left(LocatableEvent event) {
    if (event.request().getProperty(LiveProgram.ROLE) == LiveProgram.Role.EXIT) {
      end(event.thread(), "EXITS");
    }
  }

  /** The agent tells of a condition or log that has been under way for too long. */
  void late(BreakpointEvent event, Votes votes) throws IncompatibleThreadStateException {
    List<Value> arguments = event.thread().frame(0).getArgumentValues();
    ThreadReference thread = (ThreadReference) arguments.get(1);
    if (!program.probed.isComputing(thread)) {
      return;
    }
    if (((BooleanValue) arguments.get(2)).value()) {
      program.probed.endless(((IntegerValue) arguments.get(0)).value(), thread, votes);
    } else {
      end(thread, "LATE");
    }
  }

  private void end(ThreadReference thread, String why) {
    try {
      program.agent.end(thread, why);
    } catch (InvalidTypeException | RuntimeException e) {
      LOG.log(Level.WARNING, "a condition or log could not be ended", e);
    }
  }
}
