package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.VariableSnapshot.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread has come to the place of a breakpoint; whether that stops it is not decided yet.
 *
 * @param depth how deep the frame lies in which the condition and the log are computed
 * @param facts what belongs to this arrival
 * @param judged null when it is still to be judged; else the program has judged that it counts, and
 *     this is what was wrong with that, empty when nothing was
 */
public record Arrival(
    BreakpointPlace place,
    ThreadReference thread,
    int depth,
    List<Fact> facts,
    @Nullable String judged) {
  public Arrival {
    facts = List.copyOf(facts);
  }

  /** One that is still to be judged. */
  Arrival(BreakpointPlace place, ThreadReference thread, int depth, List<Fact> facts) {
    this(place, thread, depth, facts, null);
  }

  /**
   * A value that belongs to an arrival.
   *
   * @param type the type as declared, a binary name; empty when there is none
   */
  record Fact(String name, Kind kind, String type, @Nullable Value value) {}
}
