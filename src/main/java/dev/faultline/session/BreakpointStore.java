package dev.faultline.session;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
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

  /** Removes a breakpoint; those that waited for it wait no longer. */
  synchronized void remove(BreakpointPlace place) {
    breakpoints.remove(place);
    for (BreakpointSpec spec : specs()) {
      if (place.equals(spec.after())) {
        set(spec.withAfter(null));
      }
    }
  }

  /** Takes over how a breakpoint stands now, unless it was removed meanwhile. */
  synchronized void changed(BreakpointSnapshot snapshot) {
    breakpoints.computeIfPresent(snapshot.spec().place(), (place, old) -> snapshot);
  }

  /** Forgets how the breakpoints stood in a run that is over. */
  synchronized void allPending() {
    specs().forEach(this::set);
  }

  /** Moves the breakpoints of a file, and what others wait for, to where their lines went. */
  synchronized void follow(String file, LineMap map) {
    List<BreakpointSpec> before = specs();
    breakpoints.clear();
    for (BreakpointSpec spec : before) {
      BreakpointPlace after = spec.after();
      moved(spec.place(), file, map)
          .map(spec::withPlace)
          .map(each -> each.withAfter(after == null ? null : moved(after, file, map).orElse(null)))
          .ifPresent(this::set);
    }
  }

  /** Where a place went; empty when its line was deleted. */
  private static Optional<BreakpointPlace> moved(BreakpointPlace place, String file, LineMap map) {
    SourceLine at = place.line();
    if (at == null || !at.file().equals(file)) {
      return Optional.of(place);
    }
    OptionalInt line = map.follow(at.line());
    return line.isPresent()
        ? Optional.of(new BreakpointPlace.Line(new SourceLine(file, line.getAsInt())))
        : Optional.empty();
  }

  private void update(BreakpointSnapshot snapshot) {
    breakpoints.put(snapshot.spec().place(), snapshot);
  }
}
