package dev.faultline.bench;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.StepRequest;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.jdi.JdiDebugger;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures the engine beside what it stands on, in one run on one machine: what counts are the
 * ratios. A launch is compared with the bare JDI's (start a JVM, connect, stop in main), a step
 * with the JDK's own jdb and with a bare JDI step.
 */
public final class EngineBenchmark {
  private static final String PROGRAM =
      """
      import java.util.*;
      public class Main {
        static int work(int n, List<String> words, int[] numbers) {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            sum += numbers[i % numbers.length];
            sum -= words.size();
            sum ^= i;
          }
          return sum;
        }
        public static void main(String[] args) {
          List<String> words = new ArrayList<>(List.of("a", "b", "c"));
          System.out.println(work(1_000_000, words, new int[] {1, 2, 3}));
        }
      }
      """;

  private static final int LAUNCHES = 15;
  private static final int WARM_UP = 300;
  private static final int STEPS = 1000;

  private final Map<String, byte[]> classes =
      new SourceCompiler().compile(Map.of("Main.java", PROGRAM)).classes();
  private final ExecutorService listener = Executors.newSingleThreadExecutor();

  private EngineBenchmark() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    new EngineBenchmark().run();
  }

  private interface Timed {
    void run() throws Exception;
  }

  private static double median(int times, Timed body) throws Exception {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      body.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[times / 2];
  }

  private void run() throws Exception {
    Path folder = Files.createTempDirectory("engine-benchmark");
    try {
      Files.write(folder.resolve("Main.class"), classes.get("Main"));
      double[] launches = launches(folder);
      double bareStep = bareStep(folder);
      double jdbStep = jdbStep(folder);
      double ourStep = ourStep();
      System.out.printf("Java %s%n", System.getProperty("java.version"));
      System.out.printf("%-52s %9s %7s%n", "median", "ms", "ratio");
      print("launch to main: bare JDI", launches[0], launches[0]);
      print("launch to main: Faultline", launches[1], launches[0]);
      print("step: jdb, no locals", jdbStep, jdbStep);
      print("step: Faultline, with stack and top frame's locals", ourStep, jdbStep);
      print("step: bare JDI, neither stack nor locals", bareStep, jdbStep);
      EvaluationBenchmark.main(new String[0]);
    } finally {
      Files.delete(folder.resolve("Main.class"));
      Files.delete(folder);
      listener.shutdown();
    }
  }

  private static void print(String what, double millis, double base) {
    System.out.printf("%-52s %9.2f %7.2f%n", what, millis, millis / base);
  }

  /** Both kinds in turn, so that what else the machine does falls on both. */
  private double[] launches(Path folder) throws Exception {
    double[] bare = new double[LAUNCHES];
    double[] ours = new double[LAUNCHES];
    for (int i = -3; i < LAUNCHES; i++) {
      double b = median(1, () -> bareStop(folder).kill());
      double f = median(1, () -> new Ours().close());
      if (i >= 0) {
        bare[i] = b;
        ours[i] = f;
      }
    }
    Arrays.sort(bare);
    Arrays.sort(ours);
    return new double[] {bare[LAUNCHES / 2], ours[LAUNCHES / 2]};
  }

  private final class Ours implements AutoCloseable {
    final dev.faultline.debug.DebugSession session;

    Ours() throws Exception {
      session =
          new JdiDebugger()
              .launch(
                  LaunchSpec.of("Main", classes),
                  Start.STOP_AT_MAIN,
                  List.of(),
                  event -> {},
                  listener);
      if (!(session.firstStop().get() instanceof SessionState.Stopped)) {
        throw new IllegalStateException("no stop: " + session.state());
      }
    }

    @Override
    public void close() {
      var unused = session.stop();
    }
  }

  private double ourStep() throws Exception {
    try (Ours ours = new Ours()) {
      StepDepth[] depth = {StepDepth.INTO};
      Timed step =
          () -> {
            if (!(ours.session.step(depth[0]).get() instanceof SessionState.Stopped)) {
              throw new IllegalStateException("no stop: " + ours.session.state());
            }
          };
      median(WARM_UP, step);
      return median(STEPS, step);
    }
  }

  private record Bare(VirtualMachine vm, Process process, EventSet set, StepRequest step) {
    void kill() {
      process.destroyForcibly();
    }

    Bare next() throws Exception {
      set.resume();
      EventSet next = vm.eventQueue().remove();
      for (Event event : next) {
        if (!(event instanceof StepEvent)) {
          throw new IllegalStateException("not a step: " + event);
        }
      }
      return new Bare(vm, process, next, step);
    }
  }

  /** The least that stops a program in main. */
  private static Bare bareStop(Path folder) throws Exception {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    String address = connector.startListening(arguments);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address,
                "-cp",
                folder.toString(),
                "Main")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    VirtualMachine vm = connector.accept(arguments);
    connector.stopListening(arguments);
    var prepare = vm.eventRequestManager().createClassPrepareRequest();
    prepare.addClassFilter("Main");
    prepare.enable();
    while (true) {
      EventSet set = vm.eventQueue().remove();
      for (Event event : set) {
        if (event instanceof ClassPrepareEvent prepared) {
          var main = prepared.referenceType().methodsByName("main").get(0);
          vm.eventRequestManager().createBreakpointRequest(main.location()).enable();
        } else if (event instanceof BreakpointEvent stop) {
          StepRequest step =
              vm.eventRequestManager()
                  .createStepRequest(stop.thread(), StepRequest.STEP_LINE, StepRequest.STEP_INTO);
          for (String each : List.of("java.*", "jdk.*", "sun.*")) {
            step.addClassExclusionFilter(each);
          }
          return new Bare(vm, process, set, step);
        }
      }
      set.resume();
    }
  }

  private static double bareStep(Path folder) throws Exception {
    Bare[] at = {bareStop(folder)};
    at[0].step().enable();
    Timed step = () -> at[0] = at[0].next();
    median(WARM_UP, step);
    double millis = median(STEPS, step);
    at[0].kill();
    return millis;
  }

  private static double jdbStep(Path folder) throws Exception {
    Process jdb =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jdb").toString(),
                "-classpath",
                folder.toString(),
                "Main")
            .redirectErrorStream(true)
            .start();
    InputStream out = jdb.getInputStream();
    OutputStream in = jdb.getOutputStream();
    awaitText(out, "> ");
    send(in, "stop in Main.main");
    awaitText(out, "> ");
    send(in, "run");
    awaitText(out, "main[1] ");
    Timed step =
        () -> {
          send(in, "step");
          awaitText(out, "main[1] ");
        };
    median(WARM_UP, step);
    double millis = median(STEPS, step);
    jdb.descendants().forEach(ProcessHandle::destroyForcibly);
    jdb.destroyForcibly();
    return millis;
  }

  private static void send(OutputStream in, String command) throws Exception {
    in.write((command + "\n").getBytes(StandardCharsets.US_ASCII));
    in.flush();
  }

  private static void awaitText(InputStream out, String end) throws Exception {
    StringBuilder seen = new StringBuilder();
    while (seen.indexOf(end) < 0 || !seen.substring(seen.length() - end.length()).equals(end)) {
      int c = out.read();
      if (c < 0) {
        throw new IllegalStateException("jdb ended: " + seen);
      }
      seen.append((char) c);
    }
  }
}
