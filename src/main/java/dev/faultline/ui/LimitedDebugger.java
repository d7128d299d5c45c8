package dev.faultline.ui;

import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.ui.settings.ChildLimits;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Starts programs with no more heap and time than the learner has set.
 *
 * @param limits those at the moment; called from any thread
 */
record LimitedDebugger(Debugger debugger, Supplier<ChildLimits> limits) implements Debugger {
  @Override
  public DebugSession launch(
      LaunchSpec spec,
      Start start,
      Collection<BreakpointSpec> breakpoints,
      DebugListener listener,
      Executor executor) {
    ChildLimits most = limits.get();
    return debugger.launch(
        spec.within(most.heapMb(), Duration.ofSeconds(most.seconds())),
        start,
        breakpoints,
        listener,
        executor);
  }

  /** A JVM that is not ours keeps the limits that it has. */
  @Override
  public Debugger attachingTo(JvmAddress address) {
    return debugger.attachingTo(address);
  }
}
