package dev.faultline.bench;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.JdiDebugger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures how soon the first page of a big value is there, read anew at each stop, and how long
 * questions about the heap take. The first page has as many children as the window asks for.
 */
public final class ValuesBenchmark {
  private static final int PAGE = 100;
  private static final int TIMES = 15;
  private static final String PROGRAM =
      """
      import java.util.*;
      public class Main {
        public static void main(String[] args) {
          List<Integer> numbers = new ArrayList<>();
          for (int i = 0; i < 1_000_000; i++) numbers.add(i);
          Object[] array = new Object[100_000];
          for (int i = 0; i < array.length; i++) array[i] = "element " + i;
          Map<Integer, String> map = new HashMap<>();
          for (int i = 0; i < 1_000_000; i++) map.put(i, "value " + i);
          String text = "x".repeat(10_000_000);
          for (int i = 0; i < 1_000; i++) {
            array = array.clone(); // here
          }
        }
      }
      """;

  private ValuesBenchmark() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    ExecutorService listener = Executors.newSingleThreadExecutor();
    LaunchSpec plain =
        LaunchSpec.of("Main", new SourceCompiler().compile(Map.of("Main.java", PROGRAM)).classes());
    LaunchSpec spec =
        new LaunchSpec(
            plain.mainClass(),
            plain.classes(),
            plain.sources(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            null,
            1024,
            Duration.ZERO);
    int line = (int) PROGRAM.lines().takeWhile(each -> !each.contains("// here")).count() + 1;
    BreakpointSpec at = BreakpointSpec.at(new SourceLine("Main.java", line));
    try (DebugSession session =
        new JdiDebugger().launch(spec, Start.RUN, List.of(at), event -> {}, listener)) {
      StopSnapshot stop = ((SessionState.Stopped) session.firstStop().get()).stop();
      System.out.printf("Java %s%n", System.getProperty("java.version"));
      System.out.printf("%-44s %9s %9s%n", "", "first ms", "median ms");
      for (String name : List.of("numbers", "array", "map")) {
        stop = pages(session, stop, name);
      }
      print(
          "10 MB string, a million characters",
          times(5, () -> session.text(handle(stop(session), "text")).get()));
      print("heap counts, 2 million objects", times(3, () -> session.heap().counts().get()));
    } finally {
      listener.shutdown();
    }
  }

  private interface Timed {
    void run() throws Exception;
  }

  private static StopSnapshot stop(DebugSession session) {
    return ((SessionState.Stopped) session.state()).stop();
  }

  private static StopSnapshot pages(DebugSession session, StopSnapshot first, String name)
      throws Exception {
    StopSnapshot stop = first;
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      ValueHandle handle = handle(stop, name);
      millis.addAll(Arrays.asList(times(1, () -> session.children(handle, 0, PAGE).get())));
      stop = ((SessionState.Stopped) session.step(StepDepth.OVER).get()).stop();
    }
    print("first page of " + name + ", " + PAGE + " children", millis.toArray(new Double[0]));
    return stop;
  }

  private static Double[] times(int times, Timed body) throws Exception {
    Double[] millis = new Double[times];
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      body.run();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return millis;
  }

  private static ValueHandle handle(StopSnapshot stop, String name) {
    return stop.frames().get(0).variables().stream()
        .filter(each -> each.name().equals(name))
        .map(VariableSnapshot::value)
        .findFirst()
        .orElseThrow()
        .handle();
  }

  private static void print(String what, Double[] millis) {
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf("%-44s %9.1f %9.1f%n", what, first, millis[millis.length / 2]);
  }
}
