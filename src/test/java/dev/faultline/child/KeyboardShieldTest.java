package dev.faultline.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class KeyboardShieldTest {
  private static final String INTERRUPTS_ITSELF =
      """
      public class Main {
        public static void main(String[] args) throws Exception {
          String self = Long.toString(ProcessHandle.current().pid());
          new ProcessBuilder("kill", "-INT", self).start().waitFor();
          System.out.println("lives " + System.getenv(args[0]));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aProgramOutlivesTheSignalOfTheKeyboard() {
    RunResult run = run("MODE");
    assertThat(run.ending()).isEqualTo(new Ending.Exited(0));
    assertThat(run.out()).isEqualTo("lives on\n");
  }

  @Test
  void aVariableThatAShellMayLoseIsHandedOnAllTheSame() {
    assertThat(KeyboardShield.over(List.of("/bin/sh"), Set.of("a.b"))).hasSize(1);
  }

  @Test
  void aCommandOutlivesItToo() throws Exception {
    ShellCommand.Result result =
        ShellCommand.run("sh -c 'kill -INT $PPID $$; echo lives'", folder, Duration.ofSeconds(20));
    assertThat(result).isEqualTo(new ShellCommand.Result(Optional.of(0), "lives\n"));
  }

  private static RunResult run(String variable) {
    Map<String, byte[]> classes =
        new SourceCompiler().compile(Map.of("Main.java", INTERRUPTS_ITSELF)).classes();
    LaunchSpec bare = LaunchSpec.of("Main", classes);
    return new ChildRunner()
        .run(
            new LaunchSpec(
                "Main",
                classes,
                Map.of(),
                bare.classPath(),
                List.of(variable),
                bare.jvmOptions(),
                Map.of(variable, "on"),
                null,
                64,
                Duration.ofSeconds(20)));
  }
}
