package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.jdi.JdiDebugger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that has no time to do what a rule asks for is no fault of its lesson. */
@Timeout(60)
class TimeLimitTest {
  private static final String WAITING =
      "java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()"
          + ".filter(option -> option.contains(\"jdwp\"))"
          + ".forEach(option -> java.util.concurrent.locks.LockSupport.parkNanos(1L << 60));\n";

  @TempDir Path root;

  @Test
  void aDebuggedRunThatIsOutOfTimeCouldNotBeChecked() {
    SmallLesson lesson = new SmallLesson(root);
    for (String version : List.of("buggy", "fixed")) {
      lesson.with(version + "/p/Main.java", "System.out", WAITING + "System.out");
    }
    Proving proving = Proving.of(lesson, new Hurried(new JdiDebugger()));
    assertThat(proving.findings()).isEqualTo("[]");
    assertThat(proving.couldNotCheck())
        .satisfiesExactly(
            why -> assertThat(why).startsWith("fault-line: the run did not come to p/Main.java:5"),
            why -> assertThat(why).startsWith("evidence: ").contains("did not end within 1 s"),
            why -> assertThat(why).startsWith("predictions: the run did not come to `n`"));
    assertThat(proving.report().proved()).isFalse();
  }

  /** Gives each program a second. */
  private record Hurried(Debugger debugger) implements Debugger {
    @Override
    public DebugSession launch(
        LaunchSpec spec,
        Start start,
        Collection<BreakpointSpec> breakpoints,
        DebugListener listener,
        Executor executor) {
      return debugger.launch(
          spec.withTimeLimit(Duration.ofSeconds(1)), start, breakpoints, listener, executor);
    }

    @Override
    public Debugger attachingTo(JvmAddress address) {
      return debugger.attachingTo(address);
    }
  }
}
