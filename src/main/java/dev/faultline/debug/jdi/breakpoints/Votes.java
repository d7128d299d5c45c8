package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.ValueReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of one set ask for; any vote to stop wins, and one stop comes of them all. */
public final class Votes {
  private final Map<BreakpointPlace, Arrival> arrivals = new LinkedHashMap<>();
  private final List<Return> returns = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();
  private @Nullable ThreadReference thread;
  private @Nullable ObjectReference uncaught;
  private @Nullable StopReason other;

  /** A breakpoint has been reached; {@link #decided} tells whether that is a vote to stop. */
  public void arrived(Arrival arrival) {
    arrivals.put(arrival.place(), arrival);
  }

  /** A breakpoint stops the program. */
  public void hit(ThreadReference at, Hit hit) {
    thread = at;
    hits.add(hit);
  }

  /** A method is about to return. */
  public void returning(Return next) {
    returns.add(next);
  }

  /** Takes over what asked for a stop before, and the arrivals. */
  public void add(@Nullable Votes before) {
    if (before != null) {
      arrivals.putAll(before.arrivals);
      hits.addAll(before.hits);
      thread = before.thread;
      other = before.other;
    }
  }

  /** Votes to stop at a throw that nothing catches. */
  public void uncaught(ThreadReference at, ObjectReference exception) {
    thread = at;
    uncaught = exception;
  }

  /** Votes to stop at the line that was run to. */
  public void cursor(ThreadReference at) {
    thread = at;
    other = new StopReason.CursorReached();
  }

  /** The program itself asks for a stop. */
  public void called(ThreadReference at) {
    thread = at;
    other = new StopReason.BreakpointCalled();
  }

  /** A step is complete, or what goes like one. */
  public void stepped(ThreadReference at, StopReason goal) {
    thread = at;
    if (!(other instanceof StopReason.CursorReached)) {
      other = goal;
    }
  }

  /** Votes to stop at the first line of {@code main}. */
  public void mainEntered(ThreadReference at) {
    thread = at;
    other = new StopReason.MainEntered();
  }

  /** Who has arrived at a breakpoint, not decided yet. */
  public List<Arrival> arrivals() {
    return List.copyOf(arrivals.values());
  }

  /** The methods that are about to return. */
  public List<Return> returns() {
    return List.copyOf(returns);
  }

  /** The arrivals have been judged: these are the ones that stop the program. */
  public void decided(List<Hit> stopping) {
    hits.addAll(stopping);
    if (!stopping.isEmpty()) {
      thread = arrivals.values().iterator().next().thread();
    }
    arrivals.clear();
  }

  /** The program has stopped otherwise: what the last command was to reach does not count now. */
  public void supersede() {
    if (other != null && other.isGoal()) {
      other = null;
      thread = hits.isEmpty() && uncaught == null ? null : thread;
    }
  }

  /** Whether there is nothing to stop for, whatever comes of the arrivals. */
  public boolean isEmpty() {
    return thread == null && arrivals.isEmpty();
  }

  /** Whether a thread stops, or may as far as is decided. */
  public boolean isOf(ThreadReference other) {
    return other.equals(thread)
        || arrivals.values().stream().anyMatch(each -> other.equals(each.thread()));
  }

  /** The thread that stops, null when nothing asks for a stop. */
  public @Nullable ThreadReference thread() {
    return thread;
  }

  /** What nothing catches; null when no such throw is a reason to stop. */
  public @Nullable ObjectReference exception() {
    return uncaught;
  }

  /** The reason of a stop that is not an uncaught exception. */
  public StopReason reason(ValueReader values, HandleTable handles) {
    if (!hits.isEmpty() || other == null) {
      return new StopReason.Breakpoints(
          hits.stream().map(each -> each.read(values, handles)).toList());
    }
    return other;
  }
}
