package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.SourceLine;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the debugger showed the learner, as evidence. Pure. */
final class Sightings {
  private Sightings() {}

  /** A hit of a watchpoint; the engine gives a write both its values, a read the one there is. */
  static Evidence.Watched watched(
      int run, boolean original, @Nullable SourceLine at, BreakpointHit hit) {
    BreakpointPlace.Field place = (BreakpointPlace.Field) hit.spec().place();
    Map<String, String> facts =
        hit.facts().stream()
            .collect(Collectors.toMap(fact -> fact.name(), fact -> fact.value().text()));
    String value = facts.getOrDefault("value", "");
    return new Evidence.Watched(
        run,
        original,
        place.className() + "." + place.field(),
        facts.containsKey("newValue"),
        at,
        facts.getOrDefault("oldValue", value),
        facts.getOrDefault("newValue", value));
  }
}
