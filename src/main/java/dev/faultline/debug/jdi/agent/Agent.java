package dev.faultline.debug.jdi.agent;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.LongValue;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The agent in the program, as the debugger sees it: its one entrance for commands and the methods
 * by which it tells that something has happened.
 */
public final class Agent {
  /** The class whose methods the agent tells by. */
  public static final String GATE = "dev.faultline.agent.Gate";

  /** The class of what {@link #end} throws. */
  public static final String TERMS_END = "dev.faultline.agent.TermsEnd";

  private static final String CALLED = "faultline.Breakpoint";

  /** The classes that have methods of {@link Moment}s. */
  public static final List<String> WATCHED = List.of(GATE, CALLED);

  /** Which of the agent's methods a breakpoint of ours is on. */
  public enum Moment {
    WAITING,
    ARRIVED,
    PARKED,
    STOPPED,
    LATE,
    ASKED,
    CALLED
  }

  private static final String MOMENT = "moment";

  /** The debugger's own thread in the program. */
  public final HelperThread helper = new HelperThread(this::moves);

  /** Why commands are refused that the agent would have to carry out. */
  public static String absent() {
    return Texts.of("debug.attached");
  }

  private final boolean isThere;
  private volatile @Nullable ClassType gate;

  /**
   * @param isThere whether the program's JVM was started with the agent
   */
  public Agent(boolean isThere) {
    this.isThere = isThere;
  }

  /** One of the {@link #WATCHED} classes has been loaded; none of its code has run. */
  public void loaded(ReferenceType type) {
    if (type.name().equals(CALLED)) {
      watch(type, "reached", Moment.CALLED, EventRequest.SUSPEND_ALL);
      return;
    }
    gate = (ClassType) type;
    watch(type, "waiting", Moment.WAITING, EventRequest.SUSPEND_NONE);
    watch(type, "isInterrupted", Moment.ASKED, EventRequest.SUSPEND_NONE);
    watch(type, "arrived", Moment.ARRIVED, EventRequest.SUSPEND_NONE);
    watch(type, "stopped", Moment.STOPPED, EventRequest.SUSPEND_ALL);
    watch(type, "late", Moment.LATE, EventRequest.SUSPEND_ALL);
    watch(type, "parked", Moment.PARKED, EventRequest.SUSPEND_EVENT_THREAD);
  }

  private static void watch(ReferenceType type, String name, Moment moment, int suspendPolicy) {
    Method method = type.methodsByName(name).get(0);
    BreakpointRequest request =
        type.virtualMachine().eventRequestManager().createBreakpointRequest(method.location());
    request.putProperty(MOMENT, moment);
    request.setSuspendPolicy(suspendPolicy);
    request.enable();
  }

  /** The moment that a request is for, null when it is for something else. */
  public static @Nullable Moment moment(@Nullable EventRequest request) {
    return request != null && request.getProperty(MOMENT) instanceof Moment moment ? moment : null;
  }

  /** The helper thread, if the set tells that it is held; such a set is not resumed. */
  public static @Nullable ThreadReference held(EventSet set) {
    for (Event event : set) {
      if (event instanceof BreakpointEvent held && moment(held.request()) == Moment.PARKED) {
        return held.thread();
      }
    }
    return null;
  }

  /**
   * Makes a condition or log throw that is under way in a suspended thread, when the thread goes
   * on.
   *
   * @param why the agent's constant that says what is wrong with it
   */
  public void end(ThreadReference thread, String why) throws InvalidTypeException {
    ClassType type = gate;
    if (type != null) {
      thread.stop((ObjectReference) type.getValue(type.fieldByName(why)));
    }
  }

  /** Whether the program has interrupted a thread, which an event has stopped. */
  boolean isInterrupted(ThreadReference thread)
      throws InvalidTypeException,
          ClassNotLoadedException,
          IncompatibleThreadStateException,
          InvocationException {
    ClassType type = gate;
    if (type == null) {
      return false;
    }
    Method asked = type.methodsByName("isInterrupted").get(0);
    Value answer = type.invokeMethod(thread, asked, List.of(), ClassType.INVOKE_SINGLE_THREADED);
    return answer instanceof BooleanValue interrupted && interrupted.value();
  }

  /** How many bytes the stopped program has written: standard output, standard error. */
  public long[] written() {
    ClassType type = gate;
    if (type == null) {
      return new long[2];
    }
    Field out = type.fieldByName("outWritten");
    Field err = type.fieldByName("errWritten");
    Map<Field, Value> read = type.getValues(List.of(out, err));
    return new long[] {count(read.get(out)), count(read.get(err))};
  }

  /** How often the helper thread has come to its place or left it. */
  private long moves() {
    ClassType type = gate;
    return type == null ? 0 : count(type.getValue(type.fieldByName("moves")));
  }

  private static long count(@Nullable Value value) {
    return value instanceof LongValue count ? count.value() : 0;
  }

  /** Has a command run in the program, running or stopped; completes with its answer. */
  public CompletableFuture<Answer> ask(Question question) {
    if (!isThere) {
      return CompletableFuture.failedFuture(new CommandRefused(absent()));
    }
    String text = question.toString();
    return helper.submit(thread -> new Answer(call(thread, text)));
  }

  private String call(ThreadReference thread, String text)
      throws IncompatibleThreadStateException,
          InvocationException,
          InvalidTypeException,
          ClassNotLoadedException {
    ClassType type = gate;
    if (type == null) {
      throw new IllegalStateException("the agent is not there");
    }
    StringReference argument = type.virtualMachine().mirrorOf(text);
    argument.disableCollection();
    try {
      Method entrance = type.methodsByName("call").get(0);
      Value answer =
          type.invokeMethod(thread, entrance, List.of(argument), ClassType.INVOKE_SINGLE_THREADED);
      return answer instanceof StringReference string ? string.value() : "";
    } finally {
      argument.enableCollection();
    }
  }
}
