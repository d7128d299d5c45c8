package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.compile.ProbeSite;
import dev.faultline.compile.SnippetCompiler;
import dev.faultline.compile.SnippetRefused;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.VariableSnapshot.Kind;
import dev.faultline.debug.jdi.eval.Snippets;
import dev.faultline.debug.jdi.values.Fields;
import dev.faultline.i18n.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Has the program itself decide on what terms breakpoints stop, by probes, so that an arrival that
 * does not count costs next to nothing. Where that is not possible the breakpoint is left to
 * requests. Used by the engine's thread only.
 */
public final class ProbeBreakpoints {
  private final ProbeControl probes;
  private final ProbeTargets targets;
  private final BreakpointTable table;
  private final Map<BreakpointPlace, Known> known = new HashMap<>();
  private final Map<BreakpointPlace, Armed> armed = new HashMap<>();
  private int lastId;

  /** The hits of a breakpoint are counted under an id as long as it is the same one. */
  private record Known(BreakpointSpec spec, int id) {}

  private record Armed(Known breakpoint, List<ProbeRequest.Target> targets, boolean watched) {
    boolean isIn(Collection<String> classes) {
      return targets.stream().anyMatch(each -> classes.contains(each.site().className()));
    }
  }

  public ProbeBreakpoints(ProbeControl probes, Snippets snippets, BreakpointTable table) {
    this.probes = probes;
    this.targets = new ProbeTargets(probes, snippets, table.places());
    this.table = table;
  }

  /**
   * Brings what is armed at a place into line with the table. A condition or log that does not
   * compile is noted, whether or not the breakpoint is on.
   *
   * @param on whether it is to be armed now
   */
  void refresh(BreakpointPlace place, boolean on) {
    disarm(place);
    BreakpointSpec spec = table.at(place);
    if (spec == null) {
      known.remove(place);
      return;
    }
    if (!hasTerms(spec)) {
      return;
    }
    try {
      List<ProbeRequest.Target> found = targets.of(spec);
      if (on && !found.isEmpty() && !mustBeHeard(spec)) {
        arm(spec, found);
      }
    } catch (SnippetRefused e) {
      table.problem(spec, String.valueOf(e.getMessage()));
    }
  }

  private static boolean hasTerms(BreakpointSpec spec) {
    return !spec.condition().isEmpty()
        || spec.isLogpoint()
        || !spec.hits().equals(HitCount.ALL)
        || !spec.thread().isEmpty();
  }

  /** What the program logs by itself does not tell the engine that a breakpoint has been hit. */
  private boolean mustBeHeard(BreakpointSpec spec) {
    return spec.isLogpoint()
        && (spec.once()
            || table.specs().stream().anyMatch(each -> spec.place().equals(each.after())));
  }

  private void arm(BreakpointSpec spec, List<ProbeRequest.Target> found) {
    BreakpointSpec enabled = spec.withEnabled(true);
    Known old = known.get(spec.place());
    Known next = old != null && old.spec().equals(enabled) ? old : new Known(enabled, ++lastId);
    Armed now = new Armed(next, found, targets.mustBeWatched(found));
    known.put(spec.place(), next);
    armed.put(spec.place(), now);
    var unused =
        probes
            .arm(
                new ProbeRequest(next.id(), found, spec.hits(), spec.thread()),
                spec.place(),
                (hit, votes) -> hit(now, hit, votes))
            .whenComplete((done, failed) -> armed(spec, failed));
  }

  private void armed(BreakpointSpec spec, @Nullable Throwable failed) {
    if (failed != null) {
      Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
      table.problem(spec, Texts.of("debug.place.failed", cause));
    }
  }

  private void disarm(BreakpointPlace place) {
    Armed old = armed.remove(place);
    if (old != null) {
      var unused = probes.disarm(old.breakpoint().id());
    }
  }

  /** Whether the program decides in a class about the breakpoint at a place. */
  boolean covers(BreakpointPlace place, String className) {
    return isIn(place, List.of(className));
  }

  /** Whether the breakpoint at a place is armed in one of the classes. */
  boolean isIn(BreakpointPlace place, Collection<String> classes) {
    Armed found = armed.get(place);
    return found != null && found.isIn(classes);
  }

  boolean areAny() {
    return !armed.isEmpty();
  }

  /** Whether a thread that stands here is about to run into a probe that is armed. */
  boolean isArmedAt(Location at) {
    return armed.values().stream()
        .flatMap(each -> each.targets().stream())
        .anyMatch(each -> each.site().line() == at.lineNumber() && isOf(at, each.site()));
  }

  private static boolean isOf(Location at, ProbeSite site) {
    Method method = at.method();
    return method.name().equals(site.method())
        && method.signature().equals(site.descriptor())
        && at.declaringType().name().equals(site.className());
  }

  /** Whether a condition or log is armed that may run code of the program, or loop. */
  public boolean areWatched() {
    return armed.values().stream().anyMatch(Armed::watched);
  }

  /** The condition or log of a breakpoint cannot be made to end: the program is to stop there. */
  public void endless(int id, ThreadReference thread, Votes votes) {
    for (Armed each : armed.values()) {
      BreakpointSpec spec = each.breakpoint().spec();
      if (each.breakpoint().id() == id) {
        votes.arrived(new Arrival(spec.place(), thread, 0, List.of(), HitText.endless(spec)));
      }
    }
  }

  /** Whether a thread is inside a condition or log, where no event of it counts. */
  public boolean isComputing(ThreadReference thread) throws IncompatibleThreadStateException {
    return areWatched()
        && thread.frames().stream()
            .anyMatch(
                each -> each.location().declaringType().name().contains(SnippetCompiler.MARK));
  }

  private void hit(Armed at, ProbeHit hit, Votes votes) {
    BreakpointPlace place = at.breakpoint().spec().place();
    BreakpointSpec spec = table.at(place);
    if (spec != null && at.equals(armed.get(place))) {
      votes.arrived(new Arrival(place, hit.thread(), 0, facts(at, hit), problem(spec, hit)));
    }
  }

  private static String problem(BreakpointSpec spec, ProbeHit hit) {
    ObjectReference thrown = hit.thrown();
    return thrown == null ? "" : HitText.threw(spec, thrown.equals(hit.result()), thrown);
  }

  private static List<Arrival.Fact> facts(Armed at, ProbeHit hit) {
    if (hit.thrown() != null
        || !(at.breakpoint().spec().place() instanceof BreakpointPlace.Method method)
        || !method.exit()) {
      return List.of();
    }
    return left(at, hit.thread())
        .filter(each -> !each.signature().endsWith(")V"))
        .map(each -> returned(each, hit.result()))
        .stream()
        .toList();
  }

  /** The method that the thread is about to leave. */
  private static Optional<Method> left(Armed at, ThreadReference thread) {
    try {
      for (StackFrame frame : thread.frames()) {
        Location here = frame.location();
        if (at.targets().stream().anyMatch(each -> isOf(here, each.site()))) {
          return Optional.of(here.method());
        }
      }
      return Optional.empty();
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  private static Arrival.Fact returned(Method method, @Nullable ObjectReference result) {
    String signature = method.signature();
    char type = signature.charAt(signature.indexOf(')') + 1);
    Value value = result;
    if (result != null && type != 'L' && type != '[') {
      value = Fields.value(result, "value");
    }
    return new Arrival.Fact("returned", Kind.RETURN_VALUE, method.returnTypeName(), value);
  }
}
