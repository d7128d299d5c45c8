package dev.faultline.check.kind;

import dev.faultline.lesson.CheckSpec;
import java.util.Map;

/** The check kinds by the name that a lesson's {@code kind} gives. */
public final class CheckKinds {
  /** All of them. A new kind is one record in {@code check.kind} and one line here. */
  public static final Map<String, Class<? extends CheckSpec>> ALL =
      Map.of(
          "fault-location", FaultLocation.class,
          "cause", Cause.class,
          "predict-value", PredictValue.class,
          "command-used", CommandUsed.class,
          "breakpoint-state", BreakpointState.class,
          "exception-stop", ExceptionStop.class,
          "evaluate", Evaluate.class,
          "fix", Fix.class);

  private CheckKinds() {}
}
