package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.event.MethodExitEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodEntryRequest;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.bytecode.CodeIndex;
import dev.faultline.debug.jdi.bytecode.MethodCode;
import dev.faultline.debug.jdi.frames.Returned;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.OldFrames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps from one line of the learner's to the next, however much of other code lies between. One
 * step is under way at most. Used by the engine's thread only.
 */
public final class Stepper {
  private final EventRequestManager requests;
  private final LearnerCode code;
  private final CodeIndex index;
  private final OldFrames old;
  private final OneStep step;
  private @Nullable Plan plan;
  private @Nullable ReturnWatch watch;
  private @Nullable FrameTrap call;
  private @Nullable FrameTrap climbing;
  private @Nullable FrameTrap entry;
  private @Nullable MethodEntryRequest entering;
  private @Nullable Returned returned;

  public Stepper(EventRequestManager requests, LearnerCode code, CodeIndex index, OldFrames old) {
    this.old = old;
    this.requests = requests;
    this.code = code;
    this.index = index;
    step = new OneStep(requests, code);
  }

  /**
   * Prepares a step in the stop's thread; resuming is the caller's.
   *
   * @param from depth of the learner's top frame, 0 unless it is inside a call of the JDK's
   * @param height how many frames the thread has
   */
  public void step(ThreadReference thread, StepDepth depth, int from, int height)
      throws IncompatibleThreadStateException {
    if (depth == StepDepth.OUT) {
      finish(thread, height - from - 1, height);
      return;
    }
    StackFrame frame = thread.frame(from);
    StopReason goal = new StopReason.Stepped(depth);
    int line = old.lineNumber(thread, height - from, frame.location());
    begin(new Plan(thread, goal, depth, height - from, line, from > 0, -1));
    watch = ReturnWatch.of(requests, frame, height - from, code(frame), true);
  }

  /**
   * Prepares to step out until no more than {@code target} frames are left.
   *
   * @param height how many frames the thread has
   */
  public void finish(ThreadReference thread, int target, int height)
      throws IncompatibleThreadStateException {
    begin(Plan.out(thread, new StopReason.Stepped(StepDepth.OUT), target));
    StackFrame left = thread.frame(height - target - 1);
    watch = ReturnWatch.of(requests, left, target + 1, code(left), false);
  }

  /** Prepares to stop where a thread that is in none of the learner's code first comes into it. */
  public void enter(ThreadReference thread, StepDepth asked) {
    step.remove();
    returned = null;
    plan = new Plan(thread, new StopReason.Stepped(asked), StepDepth.INTO, 0, 0, false, -1);
    MethodEntryRequest request = requests.createMethodEntryRequest();
    request.addThreadFilter(thread);
    code.passedOver().forEach(request::addClassExclusionFilter);
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    request.enable();
    entering = request;
  }

  /** Why the program stops where a method was entered; null when it goes on. */
  public @Nullable StopReason entered(MethodEntryEvent event) {
    Plan current = plan;
    return current != null && code.shows(event.location()) ? current.goal() : null;
  }

  /** Prepares to stop in the caller of the top frame, which has been made to return a value. */
  void forced(ThreadReference thread, int height, @Nullable Returned value) {
    step.remove();
    begin(Plan.out(thread, new StopReason.ForcedReturn(), height - 1));
    returned = value;
  }

  /** Prepares to stop where a method begins that the thread is about to call again. */
  void reenter(ThreadReference thread, Method method, int callersHeight) {
    step.remove();
    returned = null;
    StopReason goal = new StopReason.FrameDropped();
    plan = new Plan(thread, goal, StepDepth.INTO, callersHeight, 0, false, -1);
    entry = new FrameTrap(requests, thread, callersHeight + 1, List.of(method.location()));
    step.go(thread, StepDepth.INTO);
  }

  /** Prepares to step over the line, but into one call on the way. */
  public void into(ThreadReference thread, CallSite site, int from, int height)
      throws IncompatibleThreadStateException {
    StackFrame frame = thread.frame(from);
    StopReason goal = new StopReason.Stepped(StepDepth.INTO);
    int line = frame.location().lineNumber();
    int offset = site.call().offset();
    Plan over = new Plan(thread, goal, StepDepth.OVER, height - from, line, from > 0, -1);
    if (site.call().later()) {
      begin(over);
      entry = new FrameTrap(requests, thread, over.height(), site.bodies());
    } else if (from == 0 && frame.location().codeIndex() == offset) {
      begin(over.into(offset));
    } else {
      begin(over);
      List<Location> at = FrameTrap.locations(frame.location().method(), List.of(offset));
      call = new FrameTrap(requests, thread, over.height(), at);
    }
  }

  private void begin(Plan next) {
    returned = null;
    plan = next;
    step.go(next.thread(), next.outside() ? StepDepth.OUT : next.onward());
  }

  private @Nullable MethodCode code(StackFrame frame) {
    Method method = frame.location().method();
    return index.of(method.declaringType().name()).method(method.name(), method.signature());
  }

  /** The program has stopped, so that no step is under way; a request that is done stays. */
  public void rest() {
    if (watch != null) {
      Returned left = watch.end();
      returned = left == null ? returned : left;
      watch = null;
    }
    if (entering != null) {
      requests.deleteEventRequest(entering);
      entering = null;
    }
    remove(call);
    remove(entry);
    call = null;
    entry = null;
    climbing = null;
    if (plan != null) {
      step.remove();
      plan = null;
    }
  }

  private static void remove(@Nullable FrameTrap trap) {
    if (trap != null) {
      trap.remove();
    }
  }

  /** What the method just left returned, once; null when none was left. */
  public @Nullable Returned takeReturned() {
    Returned taken = returned;
    returned = null;
    return taken;
  }

  /** The program will run other than by a step. */
  public void withdraw() {
    if (plan == null) {
      step.remove();
    }
  }

  /** A method is left while a step watches for what it returns. */
  public void exited(MethodExitEvent event) {
    if (watch != null) {
      watch.exited(event);
    }
  }

  /**
   * Looks where a step has come.
   *
   * @return why the program stops when the step is complete, null when it goes on
   */
  public @Nullable StopReason arrived(StepEvent event) throws IncompatibleThreadStateException {
    Plan current = plan;
    if (current == null || !step.owns(event)) {
      return null;
    }
    StepDepth on = onward(current, event.location());
    if (on != null) {
      step.go(current.thread(), on);
      return null;
    }
    plan = null;
    return current.goal();
  }

  /** How to step on from here; null when the step is complete. */
  private @Nullable StepDepth onward(Plan current, Location at)
      throws IncompatibleThreadStateException {
    boolean sameLine = at.lineNumber() == current.line();
    FrameTrap climbed = climbing;
    if (climbed != null) {
      if (current.thread().frameCount() > climbed.height()) {
        return StepDepth.OUT;
      }
      climbing = null;
      if (climbed.isSprung() && (sameLine || current.onward() == StepDepth.OUT)) {
        climbed.arm(true);
        return climbed.isAt(at) ? sprung(current, climbed, at) : current.onward();
      }
    }
    if (current.call() >= 0) {
      return inward(current, at);
    }
    if (current.outside()) {
      int height = current.thread().frameCount();
      if (height > current.height()) {
        return StepDepth.OUT;
      }
      if (height == current.height() && sameLine && current.onward() != StepDepth.OUT) {
        plan = current.inside();
        return current.onward();
      }
    }
    if (OldFrames.isOld(at)) {
      return oldCode(current, at);
    }
    if (!code.shows(at) || at.lineNumber() < 1) {
      boolean inward = current.isInward() && code.contains(at.declaringType());
      return inward ? StepDepth.INTO : StepDepth.OUT;
    }
    return null;
  }

  /** The same in code that was replaced, of which JDI knows no lines. */
  private @Nullable StepDepth oldCode(Plan current, Location at)
      throws IncompatibleThreadStateException {
    int height = current.thread().frameCount();
    boolean isSameLine =
        height == current.height()
            && old.lineNumber(current.thread(), height, at) == current.line();
    return isSameLine && current.onward() != StepDepth.OUT ? current.onward() : null;
  }

  /** The same while only one call of the line may be gone into. */
  private @Nullable StepDepth inward(Plan current, Location at)
      throws IncompatibleThreadStateException {
    int height = current.thread().frameCount();
    if (height < current.height()) {
      return code.shows(at) ? null : StepDepth.OUT;
    }
    StackFrame start = current.thread().frame(height - current.height());
    boolean isAtCall = start.location().codeIndex() == current.call();
    if (height == current.height()) {
      if (at.lineNumber() != current.line()) {
        return null;
      }
      return isAtCall ? StepDepth.INTO : StepDepth.OVER;
    }
    if (!isAtCall || at.method().isStaticInitializer()) {
      return StepDepth.OUT;
    }
    return code.shows(at) && at.lineNumber() > 0 ? null : StepDepth.INTO;
  }

  /**
   * A breakpoint of the step's own was hit.
   *
   * @return why the program stops when the step is complete, null when it goes on
   */
  public @Nullable StopReason passed(BreakpointEvent event, FrameTrap trap)
      throws IncompatibleThreadStateException {
    Plan current = plan;
    if (current == null || climbing != null) {
      return null;
    }
    if (trap == entry) {
      return event.thread().frameCount() > current.height() ? current.goal() : null;
    }
    if (!trap.isSprung()) {
      climb(current, trap);
    } else {
      StepDepth on = sprung(current, trap, event.location());
      if (on == StepDepth.INTO) {
        step.go(current.thread(), on);
      }
    }
    return null;
  }

  /** The frame meant has arrived at a trap; tells how to step on. */
  private StepDepth sprung(Plan current, FrameTrap trap, Location at) {
    if (trap == call) {
      trap.remove();
      plan = current.into((int) at.codeIndex());
      return StepDepth.INTO;
    }
    if (watch != null) {
      watch.awaitExit();
    }
    return current.onward();
  }

  /** Leaves frames that are not meant, or from now on no longer looks for the one that is. */
  private void climb(Plan current, FrameTrap trap) {
    if (trap.putsUpWithStranger()) {
      trap.arm(false);
      climbing = trap;
      step.remove();
      step.go(current.thread(), StepDepth.OUT);
    } else {
      trap.remove();
    }
  }
}
