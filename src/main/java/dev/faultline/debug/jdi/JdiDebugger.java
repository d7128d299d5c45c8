package dev.faultline.debug.jdi;

import dev.faultline.child.Child;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.jdi.launch.Launcher;
import dev.faultline.debug.jdi.loop.Publisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executor;

/** Runs programs in child JVMs that are controlled through JDI. May be used by several threads. */
public final class JdiDebugger implements Debugger {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(15);

  private final Launcher launcher;

  /** A debugger whose children run on the Java that Faultline itself runs on. */
  public JdiDebugger() {
    this(Child.ownJava(), CONNECT_LIMIT);
  }

  /**
   * @param java the {@code java} launcher of the children
   * @param connectLimit how long a child may take to connect
   */
  public JdiDebugger(Path java, Duration connectLimit) {
    launcher = new Launcher(java, connectLimit);
  }

  @Override
  public DebugSession launch(
      LaunchSpec spec,
      Start start,
      Collection<BreakpointSpec> breakpoints,
      DebugListener listener,
      Executor executor) {
    JdiSession session = new JdiSession(spec, start, new Publisher(listener, executor));
    breakpoints.forEach(session::setBreakpoint);
    session.launch(launcher);
    return session;
  }

  @Override
  public Debugger attachingTo(JvmAddress address) {
    return new AttachingDebugger(address);
  }
}
