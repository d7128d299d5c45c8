package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a program outlives its run, nor Faultline itself. */
@Timeout(300)
class OrphansTest {
  private static final int STARTS = 100;

  /** Starts a grandchild and tells its pid and the child's, then closes its streams or loops. */
  static final String PARENT_OF_SLEEPER =
      """
      public class Main {
        public static void main(String[] args) throws Exception {
          Process sleeper = new ProcessBuilder("sleep", "600").start();
          System.out.println("pids " + ProcessHandle.current().pid() + " " + sleeper.pid());
          System.out.flush();
          System.out.close();
          System.err.close();
          System.in.close();
          long spin = 0;
          while (true) {
            spin++; // loop
            spin += 2;
          }
        }
      }
      """;

  /** A Faultline of its own, to be killed. */
  static final class Faultline {
    private Faultline() {}

    public static void main(String[] args) throws Exception {
      boolean suspended = args[0].equals("suspended");
      int line = DebuggedProgram.lineWith(PARENT_OF_SLEEPER, "// loop");
      var program =
          suspended
              ? DebuggedProgram.running(PARENT_OF_SLEEPER, line)
              : DebuggedProgram.running(PARENT_OF_SLEEPER);
      program.await(events -> events.toString().contains("pids "));
      if (suspended) {
        program.firstStop();
      }
      System.out.println(program.output(DebugEvent.Stream.OUT));
      System.out.flush();
      System.in.read();
    }
  }

  static Process faultline(String mode, String... startedBy) throws IOException {
    List<String> command = new ArrayList<>(List.of(startedBy));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Faultline.class.getName());
    command.add(mode);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  static List<ProcessHandle> told(BufferedReader out) throws IOException {
    String line = out.readLine();
    while (!line.startsWith("pids ")) {
      line = out.readLine();
    }
    List<ProcessHandle> handles = new ArrayList<>();
    for (String pid : line.substring(5).trim().split(" ")) {
      handles.add(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }
    return handles;
  }

  @ParameterizedTest
  @ValueSource(strings = {"running", "suspended"})
  void aKilledFaultlineTakesChildAndGrandchildAlong(String mode) throws Exception {
    Process faultline = faultline(mode);
    List<ProcessHandle> family = told(faultline.inputReader());
    assertThat(family).hasSize(2).allMatch(ProcessHandle::isAlive);
    faultline.destroyForcibly().waitFor();
    awaitGone(family, 2);
    assertThat(folders(faultline.pid())).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aKilledFaultlineThatItsOwnParentDoesNotReapTakesChildAndGrandchildAlong() throws Exception {
    String starter = "exec 3<&0; \"$@\" <&3 & exec sleep 600";
    Process careless = faultline("running", "sh", "-c", starter, "sh");
    try {
      List<ProcessHandle> family = told(careless.inputReader());
      ProcessHandle faultline = family.get(0).parent().orElseThrow();
      faultline.destroyForcibly();
      awaitGone(family, 2);
      assertThat(faultline.isAlive()).as("still known to the system").isTrue();
      assertThat(folders(faultline.pid())).isEmpty();
    } finally {
      careless.destroyForcibly().waitFor();
    }
  }

  @Test
  void aFaultlineThatExitsTakesChildAndGrandchildAlong() throws Exception {
    Process faultline = faultline("running");
    List<ProcessHandle> family = told(faultline.inputReader());
    faultline.destroy();
    faultline.waitFor();
    awaitGone(family, 2);
    assertThat(folders(faultline.pid())).isEmpty();
  }

  @Test
  void aStoppedProgramLeavesNoDescendant() throws Exception {
    List<ProcessHandle> family;
    try (var program = DebuggedProgram.running(PARENT_OF_SLEEPER)) {
      program.await(events -> events.toString().contains("pids "));
      family = told(new BufferedReader(new StringReader(program.output(DebugEvent.Stream.OUT))));
      assertThat(DebuggedProgram.get(program.session.stop())).isEqualTo(new Ending.StoppedByUser());
    }
    awaitGone(family, 2);
  }

  @Test
  void aProgramThatEndsLeavesNoDescendant() throws Exception {
    String source = PARENT_OF_SLEEPER.replace("spin++; // loop", "if (spin == 0) return; // last");
    List<ProcessHandle> family;
    try (var program =
        DebuggedProgram.running(source, DebuggedProgram.lineWith(source, "// last"))) {
      program.await(events -> events.toString().contains("pids "));
      program.firstStop();
      family = told(new BufferedReader(new StringReader(program.output(DebugEvent.Stream.OUT))));
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
    awaitGone(family, 2);
  }

  private static void awaitGone(List<ProcessHandle> family, int seconds) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (ProcessHandle each : family) {
      while (isRunning(each)) {
        assertThat(System.nanoTime()).as("%s still runs", each.info()).isLessThan(deadline);
        each.onExit().completeOnTimeout(each, 50, TimeUnit.MILLISECONDS).get();
      }
    }
  }

  /** A process that has exited has no command, though the system may still know its number. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static List<Path> folders(long pid) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("faultline-" + pid + "-"))
          .toList();
    }
  }

  @Test
  void manyStartsLeaveNoThreadNoProcessAndNoFolder() throws Exception {
    var spec =
        DebuggedProgram.spec(
            "public class Main { public static void main(String[] a) { int x = 1; } }");
    Set<String> before = engineThreads();
    for (int i = 0; i < STARTS; i++) {
      try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
        program.firstStop();
        if (i % 2 == 0) {
          program.session.resume();
          assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
        }
      }
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (isEngines(thread) && !before.contains(thread.getName())) {
        thread.join(5000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folders(ProcessHandle.current().pid())).isEmpty();
  }

  private static Set<String> engineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(OrphansTest::isEngines)
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }

  private static boolean isEngines(Thread thread) {
    return (thread.getName().startsWith("faultline-")
            && !thread.getName().equals("faultline-clock"))
        || thread.getName().startsWith("JDI ");
  }
}
