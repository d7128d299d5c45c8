package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSnapshot.State;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.jdi.loop.Publisher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The breakpoints that were asked for, and how each stands. Thread-safe. */
public final class BreakpointTable {
  private final PlaceFinder places;
  private final Publisher publisher;
  private final Map<BreakpointPlace, BreakpointSnapshot> table = new TreeMap<>();

  public BreakpointTable(PlaceFinder places, Publisher publisher) {
    this.places = places;
    this.publisher = publisher;
  }

  PlaceFinder places() {
    return places;
  }

  /** Adds a breakpoint, in place of the one at the same place. */
  public synchronized void put(BreakpointSpec spec) {
    String problem = places.find(spec.place()).problem();
    change(
        new BreakpointSnapshot(spec, problem.isEmpty() ? State.PENDING : State.INVALID, problem));
  }

  /** Removes the breakpoint at a place, if there is one. */
  public synchronized void remove(BreakpointPlace at) {
    table.remove(at);
  }

  synchronized @Nullable BreakpointSpec at(BreakpointPlace place) {
    BreakpointSnapshot found = table.get(place);
    return found == null ? null : found.spec();
  }

  /** All breakpoints as they stand now. */
  public synchronized List<BreakpointSnapshot> snapshots() {
    return List.copyOf(table.values());
  }

  synchronized List<BreakpointSpec> specs() {
    return table.values().stream().map(BreakpointSnapshot::spec).toList();
  }

  /** The place has been found in the program that runs. */
  synchronized void bound(BreakpointPlace at) {
    BreakpointSnapshot found = table.get(at);
    if (found != null && found.state() != State.BOUND) {
      String note = found.state() == State.PENDING ? found.note() : "";
      change(new BreakpointSnapshot(found.spec(), State.BOUND, note));
    }
  }

  /** The program that runs has no such place. */
  synchronized void invalid(BreakpointPlace at, String why) {
    BreakpointSnapshot found = table.get(at);
    if (found != null && found.state() == State.PENDING) {
      change(new BreakpointSnapshot(found.spec(), State.INVALID, why));
    }
  }

  /**
   * What is wrong with a breakpoint's condition or log, empty when nothing is; ignored when the
   * breakpoint is another by now.
   */
  synchronized void problem(BreakpointSpec spec, String problem) {
    BreakpointSnapshot found = table.get(spec.place());
    if (found != null
        && found.spec().equals(spec)
        && found.state() != State.INVALID
        && !found.note().equals(problem)) {
      change(new BreakpointSnapshot(spec, found.state(), problem));
    }
  }

  private void change(BreakpointSnapshot next) {
    table.put(next.spec().place(), next);
    publisher.tell(new DebugEvent.BreakpointChanged(next));
  }
}
