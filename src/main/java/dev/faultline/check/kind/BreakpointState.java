package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Stopped;
import dev.faultline.check.Verdict;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The learner stops at a line with a breakpoint while a condition holds. */
public record BreakpointState(
    @Key(value = "Unique within the lesson.", example = "\"c1\"") String id,
    @Key(value = "What the learner is asked.", example = "\"Stop where the seat is sold twice.\"")
        String prompt,
    @Key(value = "Anchor of the line.", example = "\"GAP\"") String at,
    @Key(
            value = "Name of the thread that must stop there, or null for any.",
            example = "\"A\"",
            fallback = "null")
        @Nullable String thread,
    @Key(
            value = "Condition that must hold in the top frame, or null for none.",
            example = "\"seats == 1\"",
            fallback = "null")
        @Nullable String when,
    @Key(
            value = "Most stops of the run up to and with this one; 0 for no limit.",
            example = "3",
            fallback = "0")
        int maxStops,
    @Key(value = "What it is worth.", example = "2", fallback = "1") int points)
    implements Observation, Conditional {

  @Override
  public Set<String> anchors() {
    return Set.of(at);
  }

  @Override
  public List<String> reads(Case facts, Evidence moment) {
    boolean here = moment instanceof Stopped stop && facts.line(at).equals(stop.at());
    return when != null && here ? List.of(when) : List.of();
  }

  @Override
  public Verdict judge(Case facts) {
    SourceLine line = facts.line(at);
    List<Evidence> entries = facts.log().entries();
    boolean there = false;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Stopped stop && isHere(stop, line)) {
        there = true;
        if (Conditions.held(when, entries, i) && withinLimit(entries, i, stop)) {
          return new Verdict.Passed();
        }
      }
    }
    String condition = when == null ? "" : Texts.of("judged.while");
    String limit = maxStops > 0 ? Texts.of("judged.stop.within", maxStops) : "";
    return new Verdict.Failed(
        Texts.of("judged.stop.wanted", condition, limit),
        Texts.of(there ? "judged.stop.otherwise" : "judged.stop.none"),
        there ? line.toString() : "");
  }

  @Override
  public boolean attempted(Case facts) {
    SourceLine line = facts.line(at);
    return facts.log().any(Stopped.class, stop -> isHere(stop, line));
  }

  private boolean isHere(Stopped stop, SourceLine line) {
    return stop.original()
        && stop.reason().equals("breakpoint")
        && line.equals(stop.at())
        && (thread == null || thread.equals(stop.thread()));
  }

  private boolean withinLimit(List<Evidence> entries, int stopIndex, Stopped stop) {
    long stops =
        entries.subList(0, stopIndex + 1).stream()
            .filter(entry -> entry instanceof Stopped earlier && earlier.run() == stop.run())
            .filter(entry -> !((Stopped) entry).reason().equals("main"))
            .count();
    return maxStops == 0 || stops <= maxStops;
  }
}
