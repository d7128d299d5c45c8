package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arms breakpoints at all that their places mean, in all classes that are loaded and in each that
 * comes. Used by the engine's thread only.
 */
public final class Armory {
  private static final String CURSOR = "cursor";

  private final VirtualMachine vm;
  private final EventRequestManager requests;
  private final PlaceRequests places;
  private final LearnerCode code;
  private final BreakpointTable table;
  private final ProbeBreakpoints probed;
  private final Set<ReferenceType> loaded = new LinkedHashSet<>();
  private final Map<BreakpointPlace, List<EventRequest>> armed = new HashMap<>();
  private final Set<String> awaited = new HashSet<>();
  private final Set<BreakpointPlace> met = new HashSet<>();
  private final List<BreakpointRequest> cursor = new ArrayList<>();
  private @Nullable SourceLine cursorLine;
  private boolean begun;

  public Armory(
      VirtualMachine vm, LearnerCode code, BreakpointTable table, ProbeBreakpoints probed) {
    this.vm = vm;
    this.requests = vm.eventRequestManager();
    this.places = new PlaceRequests(requests);
    this.code = code;
    this.table = table;
    this.probed = probed;
  }

  /** Tells of a return with its value. */
  public void awaitReturn(Return next) {
    places.returned(next).enable();
  }

  /** Arms what is asked for in classes that are loaded already. */
  public void begin() {
    table.specs().forEach(each -> refresh(each.place()));
  }

  /** A class is there from now on. */
  public void loaded(ReferenceType type) {
    if (!loaded.add(type)) {
      return;
    }
    if (!begun) {
      begun = true;
      table.specs().forEach(each -> probed.refresh(each.place(), isOn(each)));
    }
    for (BreakpointSpec spec : table.specs()) {
      if (concerns(spec.place(), type)) {
        arm(type, spec);
      }
    }
    if (cursorLine != null && cursorLine.file().equals(code.file(type))) {
      armCursor(type, cursorLine);
    }
  }

  /** Whether a class that is no learner's is loaded for the sake of a breakpoint. */
  public boolean awaits(ReferenceType type) {
    return awaited.contains(type.name());
  }

  /** Brings what is armed into line with the table. */
  public void refresh(BreakpointPlace place) {
    BreakpointSpec spec = table.at(place);
    rearm(place, spec);
    BreakpointPlace first = spec == null ? null : spec.after();
    if (first != null) {
      rearm(first, table.at(first));
    }
  }

  private void rearm(BreakpointPlace place, @Nullable BreakpointSpec spec) {
    disarm(place);
    if (begun) {
      probed.refresh(place, spec != null && isOn(spec));
    }
    if (spec == null) {
      return;
    }
    if (place instanceof BreakpointPlace.Thrown thrown) {
      await(thrown);
    }
    for (ReferenceType type : List.copyOf(loaded)) {
      if (concerns(place, type)) {
        arm(type, spec);
      }
    }
  }

  private void disarm(BreakpointPlace place) {
    List<EventRequest> old = armed.remove(place);
    if (old != null) {
      requests.deleteEventRequests(old);
    }
  }

  /**
   * Arms again in classes that have been redefined, which deletes their requests.
   *
   * @param redefined their new class files by binary name
   */
  public void rearm(Map<String, byte[]> redefined) {
    table.places().replace(redefined);
    List<ReferenceType> types =
        loaded.stream().filter(each -> redefined.containsKey(each.name())).toList();
    for (BreakpointSpec spec : table.specs()) {
      if (types.stream().anyMatch(each -> concerns(spec.place(), each))
          || probed.isIn(spec.place(), redefined.keySet())) {
        table.put(spec);
        refresh(spec.place());
      }
    }
  }

  /** A breakpoint has been hit: those that wait for it are armed from now on. */
  void met(BreakpointPlace place) {
    if (met.add(place)) {
      table.specs().stream()
          .filter(each -> place.equals(each.after()))
          .forEach(each -> refresh(each.place()));
    }
  }

  /** A breakpoint is no more. */
  void remove(BreakpointPlace place) {
    table.remove(place);
    rearm(place, null);
  }

  /** Exceptions of the JDK's classes are told of too, as soon as there are such classes. */
  private void await(BreakpointPlace.Thrown thrown) {
    for (String name : table.places().find(thrown).classes()) {
      if (!table.places().knows(name) && awaited.add(name)) {
        ClassPrepareRequest request = requests.createClassPrepareRequest();
        request.addClassFilter(name);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
        loaded.addAll(vm.classesByName(name));
      }
    }
  }

  private boolean concerns(BreakpointPlace place, ReferenceType type) {
    if (place instanceof BreakpointPlace.Line line) {
      return code.file(type).equals(line.at().file());
    }
    if (table.places().find(place).classes().contains(type.name())) {
      return true;
    }
    return !table.places().knows(type.name()) && PlaceFinder.isCalled(type.name(), owner(place));
  }

  private static String owner(BreakpointPlace place) {
    if (place instanceof BreakpointPlace.Method method) {
      return method.className();
    }
    return place instanceof BreakpointPlace.Field field
        ? field.className()
        : ((BreakpointPlace.Thrown) place).className();
  }

  private void arm(ReferenceType type, BreakpointSpec spec) {
    BreakpointPlace place = spec.place();
    List<EventRequest> found = places.in(type, place);
    if (found.isEmpty()) {
      noSuchPlace(type, place);
      return;
    }
    table.bound(place);
    if (isOn(spec) && !probed.covers(place, type.name())) {
      found.forEach(EventRequest::enable);
      armed.computeIfAbsent(place, any -> new ArrayList<>()).addAll(found);
    } else {
      requests.deleteEventRequests(found);
    }
  }

  private boolean isOn(BreakpointSpec spec) {
    return spec.enabled() && (spec.after() == null || met.contains(spec.after()));
  }

  /** Of a class that was not known before it was loaded it turns out only now what it lacks. */
  private void noSuchPlace(ReferenceType type, BreakpointPlace place) {
    if (place.line() == null && !table.places().knows(type.name())) {
      table.invalid(place, Texts.of("debug.place.noCode", Names.simple(type.name()), place));
    }
  }

  /**
   * Arms a breakpoint for one arrival; {@link #clearCursor} removes it.
   *
   * @throws CommandRefused when the program is known to have no code there
   */
  public void armCursor(SourceLine at) {
    String problem = table.places().find(new BreakpointPlace.Line(at)).problem();
    if (!problem.isEmpty()) {
      throw new CommandRefused(Texts.of("debug.until.never", problem));
    }
    clearCursor();
    cursorLine = at;
    for (ReferenceType type : loaded) {
      if (code.file(type).equals(at.file())) {
        armCursor(type, at);
      }
    }
  }

  private void armCursor(ReferenceType type, SourceLine at) {
    for (Location location : PlaceRequests.locations(type, at.line())) {
      BreakpointRequest request = requests.createBreakpointRequest(location);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.putProperty(CURSOR, at);
      request.enable();
      cursor.add(request);
    }
  }

  /** Takes away what {@link #armCursor} armed. */
  public void clearCursor() {
    requests.deleteEventRequests(cursor);
    cursor.clear();
    cursorLine = null;
  }

  /** Whether a request was made by {@link #armCursor}. */
  public static boolean isCursor(EventRequest request) {
    return request.getProperty(CURSOR) != null;
  }
}
