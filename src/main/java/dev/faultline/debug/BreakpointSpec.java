package dev.faultline.debug;

import org.jspecify.annotations.Nullable;

/**
 * A breakpoint that the learner or a lesson asks for. It outlives the run, and so refuses a
 * condition or log that {@linkplain ObjectName names an object}.
 *
 * @param place where
 * @param enabled a disabled breakpoint is kept and shown but never stops
 * @param condition a Java expression of type boolean, evaluated at the place; empty for none. One
 *     that does not compile or throws stops the program and says why.
 * @param hits which of the hits that satisfy the condition count
 * @param log text with {@code {expression}} holes that is logged instead of stopping; empty to stop
 * @param once whether the breakpoint is removed when it has stopped the program
 * @param thread name of the only thread that it is for; empty for all threads
 * @param after the place of another breakpoint that must have been hit in this run first; null when
 *     there is none
 */
public record BreakpointSpec(
    BreakpointPlace place,
    boolean enabled,
    String condition,
    HitCount hits,
    String log,
    boolean once,
    String thread,
    @Nullable BreakpointPlace after) {
  public BreakpointSpec {
    condition = condition.strip();
    ObjectName.requireNoneIn(condition);
    LogText.holes(log).forEach(ObjectName::requireNoneIn);
  }

  /** A breakpoint that always stops. */
  public static BreakpointSpec at(BreakpointPlace place) {
    return new BreakpointSpec(place, true, "", HitCount.ALL, "", false, "", null);
  }

  /** A breakpoint that always stops. */
  public static BreakpointSpec at(SourceLine line) {
    return at(new BreakpointPlace.Line(line));
  }

  /** The source line, null for a breakpoint that is not on a line. */
  public @Nullable SourceLine line() {
    return place.line();
  }

  /** Whether it is on a line of the file. */
  public boolean isIn(String file) {
    SourceLine at = line();
    return at != null && at.file().equals(file);
  }

  public boolean isLogpoint() {
    return !log.isEmpty();
  }

  /** Whether it stops at each arrival, in each thread. */
  public boolean isPlain() {
    return condition.isEmpty()
        && hits.equals(HitCount.ALL)
        && log.isEmpty()
        && thread.isEmpty()
        && after == null;
  }

  public BreakpointSpec withPlace(BreakpointPlace other) {
    return new BreakpointSpec(other, enabled, condition, hits, log, once, thread, after);
  }

  public BreakpointSpec withEnabled(boolean on) {
    return new BreakpointSpec(place, on, condition, hits, log, once, thread, after);
  }

  public BreakpointSpec withCondition(String expression) {
    return new BreakpointSpec(place, enabled, expression, hits, log, once, thread, after);
  }

  public BreakpointSpec withHits(HitCount which) {
    return new BreakpointSpec(place, enabled, condition, which, log, once, thread, after);
  }

  public BreakpointSpec withLog(String text) {
    return new BreakpointSpec(place, enabled, condition, hits, text, once, thread, after);
  }

  public BreakpointSpec withOnce(boolean oneShot) {
    return new BreakpointSpec(place, enabled, condition, hits, log, oneShot, thread, after);
  }

  public BreakpointSpec withThread(String name) {
    return new BreakpointSpec(place, enabled, condition, hits, log, once, name, after);
  }

  public BreakpointSpec withAfter(@Nullable BreakpointPlace first) {
    return new BreakpointSpec(place, enabled, condition, hits, log, once, thread, first);
  }
}
