package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Field;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodExitRequest;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.jdi.program.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the requests that tell of arrivals at a breakpoint's place in one class, not enabled. */
public final class PlaceRequests {
  private static final String PLACE = "place";
  private static final String RETURN = "return";

  private final EventRequestManager requests;

  PlaceRequests(EventRequestManager requests) {
    this.requests = requests;
  }

  /** The place that a request is for, null when it is for none. */
  public static @Nullable BreakpointPlace place(@Nullable EventRequest request) {
    return request != null && request.getProperty(PLACE) instanceof BreakpointPlace place
        ? place
        : null;
  }

  /** Whether a request is for an instruction that is about to return. */
  public static boolean isReturn(EventRequest request) {
    return request.getProperty(RETURN) != null;
  }

  /** All requests for the place in the class; none when the class does not have it. */
  List<EventRequest> in(ReferenceType type, BreakpointPlace place) {
    if (place instanceof BreakpointPlace.Line line) {
      return breakpoints(locations(type, line.at().line()), place);
    } else if (place instanceof BreakpointPlace.Method method) {
      return method(type, method);
    } else if (place instanceof BreakpointPlace.Field field) {
      return field(type, field);
    }
    return List.of(marked(requests.createExceptionRequest(type, true, true), place));
  }

  /** The request that tells of a return that comes next, with its value. */
  EventRequest returned(Return next) {
    MethodExitRequest request = requests.createMethodExitRequest();
    request.addThreadFilter(next.thread());
    request.addClassFilter(next.type());
    return marked(request, next.place());
  }

  private List<EventRequest> breakpoints(List<Location> locations, BreakpointPlace place) {
    return locations.stream()
        .<EventRequest>map(each -> marked(requests.createBreakpointRequest(each), place))
        .toList();
  }

  private List<EventRequest> method(ReferenceType type, BreakpointPlace.Method place) {
    List<EventRequest> all = new ArrayList<>();
    for (Method each : type.methodsByName(name(type, place))) {
      if (each.declaringType().equals(type) && hasCode(each)) {
        if (place.entry()) {
          all.addAll(breakpoints(List.of(each.location()), place));
        }
        if (place.exit()) {
          List<EventRequest> exits = breakpoints(new Instructions(each).returns(), place);
          exits.forEach(exit -> exit.putProperty(RETURN, true));
          all.addAll(exits);
        }
      }
    }
    return all;
  }

  /** Constructors may be called by the name of their class. */
  private static String name(ReferenceType type, BreakpointPlace.Method place) {
    return type.methodsByName(place.method()).isEmpty()
            && Names.simple(type.name()).equals(Names.simple(place.method()))
        ? "<init>"
        : place.method();
  }

  private static boolean hasCode(Method method) {
    return !method.isAbstract() && !method.isNative() && !method.isSynthetic();
  }

  private List<EventRequest> field(ReferenceType type, BreakpointPlace.Field place) {
    List<EventRequest> all = new ArrayList<>();
    for (Field each : type.fields()) {
      if (each.name().equals(place.field())) {
        if (place.access()) {
          all.add(marked(requests.createAccessWatchpointRequest(each), place));
        }
        if (place.modification()) {
          all.add(marked(requests.createModificationWatchpointRequest(each), place));
        }
      }
    }
    return all;
  }

  private static <R extends EventRequest> R marked(R request, BreakpointPlace place) {
    request.putProperty(PLACE, place);
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    return request;
  }

  /** The code locations of a line at which a thread arrives there, not those it comes back to. */
  static List<Location> locations(ReferenceType type, int line) {
    try {
      List<Location> arrivals = new ArrayList<>();
      for (Location each : type.locationsOfLine(line)) {
        arrivals.removeIf(before -> isBeforeLoop(before, each));
        if (arrivals.stream().noneMatch(before -> leadsTo(before, each))) {
          arrivals.add(each);
        }
      }
      return arrivals;
    } catch (AbsentInformationException e) {
      // A class without line numbers: its breakpoints stay pending.
      return List.of();
    }
  }

  /**
   * A method that begins with a loop has a beginning before that, which is no arrival of its own.
   */
  private static boolean isBeforeLoop(Location before, Location after) {
    return before.codeIndex() == 0
        && before.method().equals(after.method())
        && new Instructions(after.method()).isFirstLoop(after.codeIndex());
  }

  /**
   * An expression spread over several lines comes back to the line where it began. A constructor
   * comes back to its first line too, but from field initialisers, which are code of their own.
   */
  private static boolean leadsTo(Location before, Location after) {
    return before.method().equals(after.method())
        && !before.method().isConstructor()
        && new Instructions(before.method()).runsStraight(before.codeIndex(), after.codeIndex());
  }
}
