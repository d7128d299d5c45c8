package dev.faultline.debug.jdi.eval;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import dev.faultline.child.TimeLimit;
import dev.faultline.i18n.Texts;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that take too long, that are cancelled, or that would end the program: takes their
 * frames off the stack. JDI's {@code stop} would not do, since the JDWP agent holds it back until
 * the call is over. A call that waits in native code is interrupted, and caught at the first
 * instruction after; one that waits for a lock of a stopped thread can only be ended once it has
 * the lock, so that thread runs until then. What still does not end is given up.
 */
public final class Deadline {
  private static final System.Logger LOG = System.getLogger(Deadline.class.getName());
  private static final int ATTEMPTS = 6;
  private static final int MANY_STEPS = 2000;
  private static final Duration AGAIN = Duration.ofMillis(300);

  private final ThreadReference thread;
  private final Duration limit;
  private final Runnable giveUp;
  private TimeLimit clock;
  private boolean active;
  private boolean called;
  private @Nullable String reason;
  private int attempts;
  private int steps;
  private int framesBelow;
  private @Nullable StepRequest waking;
  private boolean interrupted;
  private @Nullable ThreadReference released;

  /**
   * @param limit how long all calls together may take
   * @param giveUp run when a call can neither be awaited nor ended
   */
  public Deadline(ThreadReference thread, Duration limit, Runnable giveUp) {
    this.thread = thread;
    this.limit = limit;
    this.giveUp = giveUp;
    this.clock = new TimeLimit(limit, this::expire);
  }

  /**
   * A call begins.
   *
   * @throws CannotEvaluate when calls are over
   */
  synchronized void begin() throws IncompatibleThreadStateException {
    requireInTime();
    framesBelow = thread.frameCount();
    active = true;
    called = true;
    clock.start();
  }

  /** Whether there was any call. */
  public synchronized boolean hasCalled() {
    return called;
  }

  /** The call is over. */
  synchronized void end() {
    active = false;
    clock.pause();
    if (waking != null) {
      thread.virtualMachine().eventRequestManager().deleteEventRequest(waking);
      waking = null;
    }
    if (released != null) {
      released.suspend();
      released = null;
    }
  }

  /**
   * @throws CannotEvaluate when a call was made to end
   */
  synchronized void requireInTime() {
    if (reason != null) {
      throw new CannotEvaluate(reason);
    }
  }

  /** Whether the thread was interrupted to end a call; true once. */
  synchronized boolean takeInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    return was;
  }

  private synchronized void expire() {
    endCall(Texts.of("debug.eval.late", limit.toSeconds()));
  }

  /** Ends the call under way, and lets none begin. */
  public synchronized void cancel() {
    endCall(Texts.of("debug.eval.cancelled"));
  }

  /** The call is about to end the program; its thread is suspended there by an event. */
  public synchronized void exiting() {
    reason = Texts.of("debug.eval.exits");
    Unwinding.unwind(thread, framesBelow);
  }

  /**
   * The calling thread has made a step, and is suspended by this event. After an interrupt the JVM
   * makes the exception first, called from native code: that is let pass.
   *
   * @return whether the step is one of ours
   */
  public synchronized boolean woke(StepEvent event) {
    if (!event.request().equals(waking)) {
      return false;
    }
    steps++;
    if (steps > MANY_STEPS || !Unwinding.isBlocked(thread, framesBelow)) {
      event.request().disable();
      Unwinding.unwind(thread, framesBelow);
    }
    return true;
  }

  private void endCall(String why) {
    if (reason == null) {
      reason = why;
    }
    if (!active) {
      return;
    }
    attempts++;
    try {
      if (attempts > ATTEMPTS) {
        giveUp.run();
        return;
      }
      thread.suspend();
      try {
        boolean done = Unwinding.unwind(thread, framesBelow);
        if (!releaseLock() && !done) {
          wake();
        }
      } finally {
        thread.resume();
      }
      clock.pause();
      clock = new TimeLimit(AGAIN, this::expire);
      clock.start();
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the child is gone", e);
    }
  }

  /** Interrupts a wait in native code; the first instruction after it is an event. */
  private void wake() {
    if (waking == null) {
      EventRequestManager requests = thread.virtualMachine().eventRequestManager();
      waking = requests.createStepRequest(thread, StepRequest.STEP_MIN, StepRequest.STEP_INTO);
      waking.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    }
    steps = 0;
    waking.enable();
    interrupted = true;
    thread.interrupt();
  }

  /** Lets a stopped thread run on whose lock the call waits for. */
  private boolean releaseLock() {
    try {
      ObjectReference lock = thread.currentContendedMonitor();
      ThreadReference owner = lock == null ? null : lock.owningThread();
      if (owner == null) {
        return false;
      }
      if (released == null) {
        reason = Texts.of("debug.eval.lock", owner.name());
        released = owner;
        owner.resume();
      }
      return true;
    } catch (IncompatibleThreadStateException e) {
      LOG.log(Level.DEBUG, "the thread runs", e);
      return false;
    }
  }
}
