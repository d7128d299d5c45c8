package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.VMDisconnectedException;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.jdi.eval.Deadline;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.loop.Publisher;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which arrivals at breakpoints stop the program, and writes what logpoints log. Conditions
 * and logs are computed in the stopped program on a thread of their own, since calls into it wait
 * for events that the engine's thread must handle; commands wait until that is over.
 */
public final class HitJudge {
  private static final System.Logger LOG = System.getLogger(HitJudge.class.getName());

  private final EngineThread thread;
  private final BreakpointTable table;
  private final Armory armory;
  private final Publisher publisher;
  private final LogGate gate;
  private final HitText texts;
  private final Runnable flushOutput;
  private final Map<BreakpointPlace, Counter> counters = new ConcurrentHashMap<>();

  /** Hits of one breakpoint that its condition let pass. */
  private record Counter(BreakpointSpec spec, long hits) {}

  /** What one arrival comes to. */
  private record Verdict(BreakpointSpec spec, boolean counts, @Nullable Hit hit) {}

  /**
   * @param flushOutput hands over what the program has printed so far
   */
  public HitJudge(
      EngineThread thread,
      BreakpointTable table,
      Armory armory,
      Publisher publisher,
      HitText texts,
      Runnable flushOutput) {
    this.thread = thread;
    this.table = table;
    this.armory = armory;
    this.publisher = publisher;
    this.gate = new LogGate(publisher);
    this.texts = texts;
    this.flushOutput = flushOutput;
  }

  /** A breakpoint was set or removed: hits are counted anew unless it only was switched. */
  public void refresh(BreakpointPlace place) {
    BreakpointSpec spec = table.at(place);
    counters.computeIfPresent(
        place, (same, old) -> spec != null && old.spec().equals(on(spec)) ? old : null);
  }

  private static BreakpointSpec on(BreakpointSpec spec) {
    return spec.withEnabled(true);
  }

  /** Limits what must be computed for the arrivals; empty when nothing must be. */
  public Optional<Deadline> deadline(List<Arrival> arrivals) {
    for (Arrival each : arrivals) {
      BreakpointSpec spec = table.at(each.place());
      boolean computes = each.judged() == null;
      if (spec != null && computes && (!spec.condition().isEmpty() || spec.isLogpoint())) {
        return Optional.of(texts.deadline(spec, each.thread()));
      }
    }
    return Optional.empty();
  }

  /** Judges arrivals for which nothing must be computed; called on the engine's thread. */
  public List<Hit> judge(List<Arrival> arrivals) {
    return enact(verdicts(arrivals, null));
  }

  /**
   * Judges arrivals in one thread; called on the engine's thread.
   *
   * @param decided is given the hits that stop the program, on the engine's thread
   */
  public void judge(List<Arrival> arrivals, Deadline deadline, Consumer<List<Hit>> decided) {
    thread.busy();
    Thread judging =
        new Thread(() -> hand(verdictsOrNone(arrivals, deadline), decided), "faultline-judge");
    judging.setDaemon(true);
    judging.start();
  }

  private List<Verdict> verdictsOrNone(List<Arrival> arrivals, Deadline deadline) {
    try {
      return verdicts(arrivals, deadline);
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the child is gone", e);
      return List.of();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "arrivals could not be judged", e);
      return List.of();
    }
  }

  private void hand(List<Verdict> verdicts, Consumer<List<Hit>> decided) {
    thread.execute(
        () -> {
          try {
            decided.accept(enact(verdicts));
          } finally {
            thread.idle();
          }
        });
  }

  private List<Verdict> verdicts(List<Arrival> arrivals, @Nullable Deadline deadline) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Arrival each : arrivals) {
      BreakpointSpec spec = table.at(each.place());
      String judged = each.judged();
      if (spec != null && judged != null) {
        table.problem(spec, judged);
        verdicts.add(new Verdict(spec, judged.isEmpty(), new Hit(spec, judged, each.facts())));
      } else if (spec != null && spec.enabled() && isFor(spec, each)) {
        verdicts.add(verdict(spec, each, deadline));
      }
    }
    return verdicts;
  }

  private static boolean isFor(BreakpointSpec spec, Arrival arrival) {
    return spec.thread().isEmpty() || spec.thread().equals(arrival.thread().name());
  }

  private Verdict verdict(BreakpointSpec spec, Arrival arrival, @Nullable Deadline deadline) {
    HitText.Answer condition =
        deadline != null ? texts.condition(spec, arrival, deadline) : HitText.Answer.YES;
    if (!condition.problem().isEmpty()) {
      return failed(spec, arrival, condition.problem());
    }
    boolean counts = condition.holds() && spec.hits().takes(count(spec));
    boolean logs = counts && deadline != null && spec.isLogpoint();
    HitText.Answer log =
        logs && deadline != null ? texts.log(spec, arrival, deadline) : HitText.Answer.YES;
    if (!log.problem().isEmpty()) {
      return failed(spec, arrival, log.problem());
    }
    table.problem(spec, "");
    if (logs) {
      flushOutput.run();
      gate.log(spec.place(), log.text());
    }
    return new Verdict(spec, counts, counts && !logs ? new Hit(spec, "", arrival.facts()) : null);
  }

  private Verdict failed(BreakpointSpec spec, Arrival arrival, String problem) {
    table.problem(spec, problem);
    return new Verdict(spec, false, new Hit(spec, problem, arrival.facts()));
  }

  private long count(BreakpointSpec spec) {
    return counters
        .compute(
            spec.place(),
            (place, old) ->
                new Counter(
                    on(spec), old == null || !old.spec().equals(on(spec)) ? 1 : old.hits() + 1))
        .hits();
  }

  /** Lets the verdicts take effect on other breakpoints and on themselves. */
  private List<Hit> enact(List<Verdict> verdicts) {
    List<Hit> hits = new ArrayList<>();
    for (Verdict each : verdicts) {
      BreakpointPlace place = each.spec().place();
      if (each.counts()) {
        armory.met(place);
        if (each.spec().once()) {
          armory.remove(place);
          publisher.tell(new DebugEvent.BreakpointRemoved(place));
        }
      }
      if (each.hit() != null) {
        hits.add(each.hit());
      }
    }
    return hits;
  }
}
