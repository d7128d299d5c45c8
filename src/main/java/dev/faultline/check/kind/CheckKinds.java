package dev.faultline.check.kind;

import dev.faultline.lesson.CheckSpec;
import java.util.Map;

/** The check kinds by the name that a lesson's {@code kind} gives. */
public final class CheckKinds {
  /** All of them. A new kind is one record in {@code check.kind} and one line here. */
  public static final Map<String, Class<? extends CheckSpec>> ALL =
      Map.ofEntries(
          Map.entry("fault-location", FaultLocation.class),
          Map.entry("cause", Cause.class),
          Map.entry("predict-value", PredictValue.class),
          Map.entry("command-used", CommandUsed.class),
          Map.entry("breakpoint-state", BreakpointState.class),
          Map.entry("exception-stop", ExceptionStop.class),
          Map.entry("evaluate", Evaluate.class),
          Map.entry("watchpoint", Watchpoint.class),
          Map.entry("journal", Journal.class),
          Map.entry("trace", Trace.class),
          Map.entry("deadlock", Deadlock.class),
          Map.entry("leak", Leak.class),
          Map.entry("schedule", Schedule.class),
          Map.entry("lint", Lint.class),
          Map.entry("log-query", LogQuery.class),
          Map.entry("diff-factor", DiffFactor.class),
          Map.entry("bisect", Bisect.class),
          Map.entry("minimise", Minimise.class),
          Map.entry("tests-kill", TestsKill.class),
          Map.entry("fix", Fix.class));

  private CheckKinds() {}
}
