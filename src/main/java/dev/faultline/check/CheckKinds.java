package dev.faultline.check;

import dev.faultline.check.kind.BreakpointState;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.CommandUsed;
import dev.faultline.check.kind.Evaluate;
import dev.faultline.check.kind.ExceptionStop;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.check.kind.PredictValue;
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
