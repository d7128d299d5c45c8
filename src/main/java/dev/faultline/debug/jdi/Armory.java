package dev.faultline.debug.jdi;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arms breakpoints at every code location of their line, in all classes that are loaded and in each
 * that comes. Used by the engine's thread only.
 */
final class Armory {
  private static final String LINE = "line";
  private static final String CURSOR = "cursor";

  private final EventRequestManager requests;
  private final LearnerCode code;
  private final BreakpointTable table;
  private final Set<ReferenceType> loaded = new LinkedHashSet<>();
  private final Map<SourceLine, List<BreakpointRequest>> armed = new HashMap<>();
  private final List<BreakpointRequest> cursor = new ArrayList<>();
  private @Nullable SourceLine cursorLine;

  Armory(EventRequestManager requests, LearnerCode code, BreakpointTable table) {
    this.requests = requests;
    this.code = code;
    this.table = table;
  }

  /** A class of the learner's is there from now on. */
  void loaded(ReferenceType type) {
    if (!loaded.add(type)) {
      return;
    }
    String file = code.file(type);
    for (BreakpointSpec spec : table.inFile(file)) {
      SourceLine at = spec.line();
      if (spec.enabled() && at != null) {
        arm(type, at);
      }
    }
    if (cursorLine != null && cursorLine.file().equals(file)) {
      armCursor(type, cursorLine);
    }
  }

  /** Brings what is armed into line with the table. */
  void refresh(SourceLine at) {
    List<BreakpointRequest> old = armed.remove(at);
    if (old != null) {
      requests.deleteEventRequests(old);
    }
    BreakpointSpec spec = table.at(at);
    if (spec == null) {
      return;
    }
    for (ReferenceType type : loaded) {
      if (code.file(type).equals(at.file())) {
        arm(type, at, spec.enabled());
      }
    }
  }

  /**
   * Arms again in classes that have been redefined, which deletes their requests.
   *
   * @param redefined their new class files by binary name
   */
  void rearm(Map<String, byte[]> redefined) {
    table.replace(redefined);
    for (BreakpointSpec spec : table.snapshots().stream().map(BreakpointSnapshot::spec).toList()) {
      SourceLine at = spec.line();
      if (at != null) {
        refresh(at);
      }
    }
  }

  private void arm(ReferenceType type, SourceLine at) {
    arm(type, at, true);
  }

  private void arm(ReferenceType type, SourceLine at, boolean enabled) {
    for (Location location : locations(type, at.line())) {
      if (enabled) {
        BreakpointRequest request = request(location);
        request.putProperty(LINE, at);
        request.enable();
        armed.computeIfAbsent(at, line -> new ArrayList<>()).add(request);
      }
      table.bound(at);
    }
  }

  /** Arms a breakpoint for one arrival; {@link #clearCursor} removes it. */
  void armCursor(SourceLine at) {
    clearCursor();
    cursorLine = at;
    for (ReferenceType type : loaded) {
      if (code.file(type).equals(at.file())) {
        armCursor(type, at);
      }
    }
  }

  private void armCursor(ReferenceType type, SourceLine at) {
    for (Location location : locations(type, at.line())) {
      BreakpointRequest request = request(location);
      request.putProperty(CURSOR, at);
      request.enable();
      cursor.add(request);
    }
  }

  void clearCursor() {
    requests.deleteEventRequests(cursor);
    cursor.clear();
    cursorLine = null;
  }

  /** The breakpoint that was hit, null when it was none of the table's. */
  @Nullable BreakpointSpec hit(BreakpointEvent event) {
    return event.request().getProperty(LINE) instanceof SourceLine at ? table.at(at) : null;
  }

  static boolean isCursor(BreakpointEvent event) {
    return event.request().getProperty(CURSOR) != null;
  }

  private BreakpointRequest request(Location location) {
    BreakpointRequest request = requests.createBreakpointRequest(location);
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    return request;
  }

  private static List<Location> locations(ReferenceType type, int line) {
    try {
      return type.locationsOfLine(line);
    } catch (AbsentInformationException e) {
      // A class without line numbers: its breakpoints stay pending.
      return List.of();
    }
  }
}
