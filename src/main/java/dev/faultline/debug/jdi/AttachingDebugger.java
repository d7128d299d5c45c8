package dev.faultline.debug.jdi;

import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.jdi.launch.Attacher;
import dev.faultline.debug.jdi.loop.Publisher;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executor;

/** Debugs what runs in a JVM that somebody else has started. */
record AttachingDebugger(JvmAddress address) implements Debugger {
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(5);

  @Override
  public DebugSession launch(
      LaunchSpec spec,
      Start start,
      Collection<BreakpointSpec> breakpoints,
      DebugListener listener,
      Executor executor) {
    JdiSession session = new JdiSession(spec, start, new Publisher(listener, executor));
    breakpoints.forEach(session::setBreakpoint);
    session.attach(new Attacher(address, SILENCE_LIMIT));
    return session;
  }

  @Override
  public Debugger attachingTo(JvmAddress other) {
    return new AttachingDebugger(other);
  }
}
