package dev.faultline.bench;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
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

/** Measures evaluation, the first time and repeated, beside jdb's {@code print} where it can. */
final class EvaluationBenchmark {
  private static final String PROGRAM =
      """
      import java.util.*;
      public class Main {
        static int work(int n, List<String> words) {
          int i = 3;
          return i + words.size();
        }
        public static void main(String[] args) {
          System.out.println(work(7, new ArrayList<>(List.of("a", "bb", "ccc"))));
        }
      }
      """;

  private static final int LINE = 5;
  private static final String SUM = "i * 2 + n";
  private static final String CALL = "Math.max(i, n)";
  private static final String STREAM =
      "words.stream().filter(w -> w.length() > 1).mapToInt(w -> w.length() * n).sum()";
  private static final int WARM_UP = 300;
  private static final int TIMES = 1000;

  private EvaluationBenchmark() {}

  /** Prints its rows of the table; the base of the ratios is jdb's {@code print}. */
  public static void main(String[] args) throws Exception {
    var classes = new SourceCompiler().compile(Map.of("Main.java", PROGRAM)).classes();
    Path folder = Files.createTempDirectory("evaluation-benchmark");
    ExecutorService listener = Executors.newSingleThreadExecutor();
    try {
      Files.write(folder.resolve("Main.class"), classes.get("Main"));
      double base = jdb(folder, SUM);
      print("evaluate `i * 2 + n`: jdb, repeated", base, base);
      print("evaluate `Math.max(i, n)`: jdb, repeated", jdb(folder, CALL), base);
      LaunchSpec spec = LaunchSpec.of("Main", classes, Map.of("Main.java", PROGRAM));
      List<BreakpointSpec> at = List.of(BreakpointSpec.at(new SourceLine("Main.java", LINE)));
      try (DebugSession session =
          new JdiDebugger().launch(spec, Start.RUN, at, event -> {}, listener)) {
        if (!(session.firstStop().get() instanceof SessionState.Stopped)) {
          throw new IllegalStateException("no stop: " + session.state());
        }
        for (String each : List.of(SUM, CALL, STREAM)) {
          String name = each.equals(STREAM) ? "a stream with lambdas" : "`" + each + "`";
          print("evaluate " + name + ": Faultline, first", once(session, each), base);
          print("evaluate " + name + ": Faultline, repeated", repeated(session, each), base);
        }
      }
    } finally {
      Files.delete(folder.resolve("Main.class"));
      Files.delete(folder);
      listener.shutdown();
    }
  }

  private static void print(String what, double millis, double base) {
    System.out.printf("%-52s %9.2f %7.2f%n", what, millis, millis / base);
  }

  private static double once(DebugSession session, String expression) throws Exception {
    long start = System.nanoTime();
    if (!(session.evaluate(expression, 0).get() instanceof EvaluationResult.Value)) {
      throw new IllegalStateException("no value: " + session.evaluate(expression, 0).get());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double repeated(DebugSession session, String expression) throws Exception {
    double[] millis = new double[TIMES];
    for (int i = -WARM_UP; i < TIMES; i++) {
      double took = once(session, expression);
      if (i >= 0) {
        millis[i] = took;
      }
    }
    Arrays.sort(millis);
    return millis[TIMES / 2];
  }

  private static double jdb(Path folder, String expression) throws Exception {
    Process jdb =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jdb").toString(),
                "-classpath",
                folder.toString(),
                "Main")
            .redirectErrorStream(true)
            .start();
    try {
      say(jdb, "stop at Main:" + LINE, "> ");
      say(jdb, "run", "main[1] ");
      double[] millis = new double[TIMES];
      for (int i = -WARM_UP; i < TIMES; i++) {
        long start = System.nanoTime();
        say(jdb, "print " + expression, "main[1] ");
        if (i >= 0) {
          millis[i] = (System.nanoTime() - start) / 1e6;
        }
      }
      Arrays.sort(millis);
      return millis[TIMES / 2];
    } finally {
      jdb.descendants().forEach(ProcessHandle::destroyForcibly);
      jdb.destroyForcibly();
    }
  }

  private static void say(Process jdb, String command, String prompt) throws Exception {
    OutputStream in = jdb.getOutputStream();
    in.write((command + "\n").getBytes(StandardCharsets.US_ASCII));
    in.flush();
    InputStream out = jdb.getInputStream();
    StringBuilder seen = new StringBuilder();
    while (!seen.toString().endsWith(prompt)) {
      int c = out.read();
      if (c < 0) {
        throw new IllegalStateException("jdb ended: " + seen);
      }
      seen.append((char) c);
    }
  }
}
