package dev.faultline.debug.jdi;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSnapshot.State;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.SourceLine;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The breakpoints that were asked for, and how each stands. Thread-safe. */
final class BreakpointTable {
  private final LineTable lines;
  private final boolean moreClasses;
  private final Publisher publisher;
  private final Map<BreakpointPlace, BreakpointSnapshot> table = new TreeMap<>();

  /**
   * @param moreClasses whether classes that {@code lines} does not know may be loaded
   */
  BreakpointTable(LineTable lines, boolean moreClasses, Publisher publisher) {
    this.lines = lines;
    this.moreClasses = moreClasses;
    this.publisher = publisher;
  }

  synchronized void put(BreakpointSpec spec) {
    change(unbound(spec));
  }

  synchronized void remove(BreakpointPlace at) {
    table.remove(at);
  }

  synchronized @Nullable BreakpointSpec at(SourceLine line) {
    BreakpointSnapshot found = table.get(new BreakpointPlace.Line(line));
    return found == null ? null : found.spec();
  }

  synchronized List<BreakpointSnapshot> snapshots() {
    return List.copyOf(table.values());
  }

  synchronized List<BreakpointSpec> inFile(String file) {
    return table.values().stream()
        .map(BreakpointSnapshot::spec)
        .filter(each -> each.isIn(file))
        .toList();
  }

  /** The line has been armed. */
  synchronized void bound(SourceLine at) {
    BreakpointSnapshot found = table.get(new BreakpointPlace.Line(at));
    if (found != null && found.state() != State.BOUND) {
      change(new BreakpointSnapshot(found.spec(), State.BOUND, ""));
    }
  }

  /** Class files have been replaced: each breakpoint stands on the new lines. */
  synchronized void replace(Map<String, byte[]> classes) {
    lines.replace(classes);
    List.copyOf(table.values()).forEach(each -> change(unbound(each.spec())));
  }

  private void change(BreakpointSnapshot next) {
    table.put(next.spec().place(), next);
    publisher.tell(new DebugEvent.BreakpointChanged(next));
  }

  private BreakpointSnapshot unbound(BreakpointSpec spec) {
    SourceLine at = spec.line();
    if (at == null) {
      return new BreakpointSnapshot(spec, State.INVALID, "only lines can be stopped at");
    }
    NavigableSet<Integer> known = lines.lines(at.file());
    if (known.contains(at.line()) || (known.isEmpty() && moreClasses)) {
      return new BreakpointSnapshot(spec, State.PENDING, "");
    }
    return new BreakpointSnapshot(spec, State.INVALID, why(at, known));
  }

  private static String why(SourceLine at, NavigableSet<Integer> known) {
    if (known.isEmpty()) {
      return "no class of the program comes from " + at.file();
    }
    Integer next = known.ceiling(at.line());
    Integer near = next != null ? next : known.last();
    return "line " + at.line() + " has no code; the nearest line that has is " + near;
  }
}
