package dev.faultline.session;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The breakpoints of a program, which outlive its runs and follow their lines through edits. */
final class BreakpointStore {
  private final Map<BreakpointPlace, BreakpointSnapshot> breakpoints = new TreeMap<>();

  synchronized List<BreakpointSnapshot> all() {
    return List.copyOf(breakpoints.values());
  }

  synchronized List<BreakpointSpec> specs() {
    return breakpoints.values().stream().map(BreakpointSnapshot::spec).toList();
  }

  synchronized Optional<BreakpointSnapshot> at(BreakpointPlace place) {
    return Optional.ofNullable(breakpoints.get(place));
  }

  synchronized void set(BreakpointSpec spec) {
    update(new BreakpointSnapshot(spec, BreakpointSnapshot.State.PENDING, ""));
  }

  synchronized void remove(BreakpointPlace place) {
    breakpoints.remove(place);
  }

  /** Takes over how a breakpoint stands now, unless it was removed meanwhile. */
  synchronized void changed(BreakpointSnapshot snapshot) {
    breakpoints.computeIfPresent(snapshot.spec().place(), (place, old) -> snapshot);
  }

  /** Forgets how the breakpoints stood in a run that is over. */
  synchronized void allPending() {
    specs().forEach(this::set);
  }

  /** Moves the breakpoints of a file to where their lines went. */
  synchronized void follow(String file, LineMap map) {
    List<BreakpointSpec> moved = new ArrayList<>();
    for (BreakpointSpec spec : specs()) {
      SourceLine at = spec.line();
      if (at != null && at.file().equals(file)) {
        breakpoints.remove(spec.place());
        OptionalInt line = map.follow(at.line());
        if (line.isPresent()) {
          moved.add(
              spec.withPlace(new BreakpointPlace.Line(new SourceLine(file, line.getAsInt()))));
        }
      }
    }
    moved.forEach(this::set);
  }

  private void update(BreakpointSnapshot snapshot) {
    breakpoints.put(snapshot.spec().place(), snapshot);
  }
}
