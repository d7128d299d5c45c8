package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.breakAt;
import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that do their worst. */
@Timeout(300)
class RobustnessTest {
  private static final int KILLS = 200;
  private static final long FLOOD_MB = 1024;
  private static final int MOST_AT_ONCE = 100_000;

  private static String main(String body) {
    return "import java.util.*;\npublic class Main {\n  public static void main(String[] args)"
        + " throws Exception {\n"
        + body
        + "\n  }\n}\n";
  }

  @Test
  void aChildThatIsKilledWhileSteppingIsLostAndNothingHangs() throws Exception {
    String body =
        "long pid = ProcessHandle.current().pid();\nlong i = 0;\nwhile (true) {\n i++;\n i += 2;\n}";
    LaunchSpec spec = DebuggedProgram.spec(main(body));
    Random random = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
        program.firstStop();
        StopSnapshot stop = program.step(StepDepth.OVER);
        long pid = Long.parseLong(variable(stop, "pid").value().text());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
        long delay = random.nextInt(20_000_000);
        CompletableFuture<Boolean> killed =
            CompletableFuture.supplyAsync(
                child::destroyForcibly,
                CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS));
        stepToTheEnd(program);
        assertThat(program.ending()).isInstanceOf(Ending.Lost.class);
        assertThat(get(killed)).isTrue();
      }
    }
  }

  @Test
  void aListenerThatFailsCostsNothing() throws Exception {
    AtomicLong told = new AtomicLong();
    DebugListener listener =
        event -> {
          told.incrementAndGet();
          throw new IllegalStateException("the listener's own fault");
        };
    try (DebugSession session = running(main("System.out.println(1);"), listener)) {
      assertThat(get(session.ending())).isEqualTo(new Ending.Exited(0));
    }
    assertThat(told).hasPositiveValue();
  }

  /** A debugged JVM that listens would let anybody on the machine run code in it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aChildNeverListens() throws Exception {
    String body = "long pid = ProcessHandle.current().pid();\nint i = 0; // here";
    try (var program = DebuggedProgram.breaking(main(body), breakAt(main(body), "// here"))) {
      StopSnapshot stop = program.firstStop();
      String pid = variable(stop, "pid").value().text();
      Set<String> sockets = new HashSet<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", pid, "fd"))) {
        for (Path each : files) {
          sockets.add(Files.readSymbolicLink(each).toString());
        }
      }
      assertThat(sockets).anyMatch(each -> each.startsWith("socket:"));
      assertThat(listening("tcp")).doesNotContainAnyElementsOf(sockets);
      assertThat(listening("tcp6")).doesNotContainAnyElementsOf(sockets);
    }
  }

  /** As the links of open files name them; the format of the tables is told in proc(5). */
  private static List<String> listening(String protocol) throws IOException {
    String stateOfListening = "0A";
    return Files.readAllLines(Path.of("/proc/net", protocol)).stream()
        .map(each -> each.trim().split("\\s+"))
        .filter(each -> each[3].equals(stateOfListening))
        .map(each -> "socket:[" + each[9] + "]")
        .toList();
  }

  private static void stepToTheEnd(DebuggedProgram program) throws Exception {
    try {
      SessionState state = program.session.state();
      while (state instanceof SessionState.Stopped) {
        state = get(program.session.step(StepDepth.OVER));
      }
    } catch (ExecutionException e) {
      assertThat(e).hasMessageContaining("The program has ended");
    }
  }

  private static DebugSession running(String source, DebugListener listener) {
    return new JdiDebugger()
        .launch(DebuggedProgram.spec(source), Start.RUN, List.of(), listener, Runnable::run);
  }

  private static String flood(String after) {
    return main(
        "byte[] line = (\"x\".repeat(1023) + \"\\n\").getBytes();\nfor (long i = 0; i < "
            + FLOOD_MB * 1024
            + "L; i++) System.out.write(line);\n"
            + after);
  }

  @Test
  void aFloodOfOutputIsTakenToItsEnd() throws Exception {
    AtomicLong heard = new AtomicLong();
    AtomicReference<String> last = new AtomicReference<>("");
    DebugListener listener =
        event -> {
          if (event instanceof DebugEvent.Output output) {
            assertThat(output.text().length()).isLessThanOrEqualTo(MOST_AT_ONCE);
            heard.addAndGet(output.text().length());
            last.set(output.text());
          }
        };
    try (DebugSession session = running(flood("System.out.println(\"over\");"), listener)) {
      assertThat(session.ending().get(100, TimeUnit.SECONDS)).isEqualTo(new Ending.Exited(0));
    }
    assertThat(last.get()).endsWith("over\n");
    assertThat(heard.get()).isPositive().isLessThanOrEqualTo((FLOOD_MB << 20) + 100_000);
  }

  @Test
  void ofAFloodThatNobodyHearsOnlyTheBeginningAndTheEndAreKept() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    StringBuilder heard = new StringBuilder();
    ExecutorService deaf = Executors.newSingleThreadExecutor();
    DebugListener listener =
        event -> {
          if (event instanceof DebugEvent.Output output) {
            heard.append(output.text());
            assertThatCode(over::await).doesNotThrowAnyException();
          }
        };
    LaunchSpec spec = DebuggedProgram.spec(flood("System.out.println(\"over\");"));
    try (DebugSession session =
        new JdiDebugger().launch(spec, Start.RUN, List.of(), listener, deaf)) {
      assertThat(session.ending().get(100, TimeUnit.SECONDS)).isEqualTo(new Ending.Exited(0));
    }
    over.countDown();
    deaf.shutdown();
    assertThat(deaf.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(heard.length()).isLessThan(1_200_000);
    assertThat(heard).startsWith("xxx").contains("…").endsWith("over\n");
  }

  @Test
  void aLineOfAHundredMegabytesIsCutToPieces() throws Exception {
    String body =
        "byte[] part = \"y\".repeat(1 << 20).getBytes();\n"
            + "for (int i = 0; i < 100; i++) System.out.write(part);\nSystem.out.println();";
    try (var program = DebuggedProgram.running(main(body))) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.events())
          .allMatch(e -> !(e instanceof DebugEvent.Output o) || o.text().length() <= MOST_AT_ONCE);
      assertThat(program.output(Stream.OUT)).startsWith("yyy").endsWith("y\n");
    }
  }

  @Test
  void tenThousandFramesAreStoppedAndSteppedQuickly() throws Exception {
    String source =
        """
        public class Main {
          static int down(int n) {
            if (n == 0) {
              int bottom = 1; // bottom
              bottom++;
              bottom++;
              return bottom;
            }
            return down(n - 1) + 1;
          }
          public static void main(String[] args) throws Exception {
            Thread deep = new Thread(null, () -> down(9_998), "deep", 256L << 20);
            deep.start();
            deep.join();
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// bottom"))) {
      StopSnapshot stop = program.firstStop();
      assertThat(stop.frames()).hasSize(StopSnapshot.MAX_FRAMES);
      assertThat(stop.moreFrames()).isEqualTo(10_000 - StopSnapshot.MAX_FRAMES);
      long start = System.nanoTime();
      program.step(StepDepth.OVER);
      StopSnapshot last = program.step(StepDepth.OVER);
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2500);
      assertThat(last.moreFrames()).isEqualTo(10_000 - StopSnapshot.MAX_FRAMES);
      assertThat(lineOf(program.step(StepDepth.OUT))).isEqualTo(lineWith(source, "return down"));
    }
  }

  @Test
  void valuesNeverCallAToStringAndAnEvaluationOfItHasADeadline() throws Exception {
    String source =
        """
        import java.util.*;
        public class Main {
          static int calls;
          static class Endless {
            public String toString() { calls++; while (true) Thread.onSpinWait(); }
            public int hashCode() { return 1; }
          }
          public static void main(String[] args) {
            Endless it = new Endless();
            List<Endless> all = new ArrayList<>(List.of(it));
            Map<String, Endless> named = new HashMap<>(Map.of("a", it));
            int here = 1; // here
            here++;
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// here"))) {
      StopSnapshot stop = program.firstStop();
      for (String name : new String[] {"it", "all", "named"}) {
        var handle = DebuggedProgram.variable(stop, name).value().handle();
        if (handle != null) {
          get(program.session.children(handle, 0, 10));
        }
      }
      assertThat(program.evaluate("calls").toString()).contains("text=0");
      assertThat(program.evaluate("it.toString()").toString()).contains("did not end within");
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(lineWith(source, "here++"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));",
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { synchronized (Main.class) { } }));"
            + " var held = new java.util.concurrent.CountDownLatch(1);"
            + " new Thread(() -> { synchronized (Main.class) { held.countDown(); while (true) { } }"
            + " }).start(); held.await();"
      })
  void aProgramWhoseEndHangsIsEndedByStopOrTheTimeLimit(String hook) throws Exception {
    LaunchSpec spec =
        DebuggedProgram.spec(main(hook + " System.out.println(\"on\"); System.exit(0);"));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      program.await(events -> program.output(Stream.OUT).contains("on"));
      assertThat(get(program.session.stop())).isEqualTo(new Ending.StoppedByUser());
    }
    Duration limit = Duration.ofMillis(1500);
    spec = DebuggedProgram.with(spec, change -> change.timeLimit(limit));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      assertThat(program.ending()).isEqualTo(new Ending.TimeLimit(limit));
    }
  }

  @Test
  void aFinalizerThatHangsKeepsNobodyFromStoppingSteppingAndEnding() throws Exception {
    String source =
        """
        public class Main {
          static volatile boolean hangs;
          static class Clinging {
            @Override protected void finalize() { hangs = true; while (true) { } }
          }
          public static void main(String[] args) {
            new Clinging();
            while (!hangs) {
              System.gc();
            }
            int after = 1; // after
            after++;
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// after"))) {
      assertThat(program.firstStop().reason()).isInstanceOf(StopReason.Breakpoints.class);
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(lineWith(source, "after++"));
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aProgramThatClosesItsStreamsIsSteppedAndAskedAndEndsAllTheSame() throws Exception {
    String source =
        main(
            "System.out.println(\"last words\");\nSystem.in.close();\nSystem.out.close();\n"
                + "System.err.close();\nint after = 1; // after\nafter++;");
    try (var program = DebuggedProgram.running(source, lineWith(source, "// after"))) {
      program.firstStop();
      program.session.writeInput("nobody reads this\n");
      program.step(StepDepth.OVER);
      assertThat(program.evaluate("after + 1").toString()).contains("text=2");
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT)).isEqualTo("last words\n");
    }
  }

  @Test
  void aProgramThatUsesUpItsFilesGoesOn() throws Exception {
    String taking =
        "all.add(new java.io.FileInputStream(System.getProperty(\"java.home\") + \"/release\"));";
    String body =
        "long end = System.nanoTime() + 1_000_000_000L;\nList<Object> all = new ArrayList<>();\n"
            + "while (System.nanoTime() < end) {\ntry {\n"
            + taking
            + "\n} catch (java.io.IOException | OutOfMemoryError e) {\n}\n}\n"
            + "all = null;\nSystem.out.println(\"on\");";
    LaunchSpec spec =
        DebuggedProgram.with(DebuggedProgram.spec(main(body)), change -> change.heapMb(24));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT)).isEqualTo("on\n");
    }
  }

  @Test
  void twoThreadsAtOneBreakpointAreTwoStopsAndBothCanBeCalledInto() throws Exception {
    String source =
        """
        import java.util.concurrent.*;
        public class Main {
          static final CyclicBarrier barrier = new CyclicBarrier(2);
          static int twice(int n) { return 2 * n; }
          static void work(int n) {
            try { barrier.await(); } catch (Exception e) { throw new RuntimeException(e); }
            int mine = n; // both
          }
          public static void main(String[] args) throws Exception {
            for (int round = 0; round < 20; round++) {
              Thread one = new Thread(() -> work(1));
              Thread two = new Thread(() -> work(2));
              one.start(); two.start(); one.join(); two.join();
            }
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// both"))) {
      StopSnapshot stop = program.firstStop();
      for (int i = 0; i < 40; i++) {
        assertThat(stop.reason()).isInstanceOf(StopReason.Breakpoints.class);
        assertThat(program.evaluate("twice(n) == n + n").toString()).contains("text=true");
        if (i < 39) {
          stop = program.resume();
        }
      }
      assertThat(get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
    }
  }
}
