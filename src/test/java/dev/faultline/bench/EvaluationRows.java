package dev.faultline.bench;

import dev.faultline.debug.DebugSession;
import dev.faultline.debug.EvaluationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluation, the first time in a session and repeated, beside jdb's {@code print} where it can.
 */
final class EvaluationRows {
  private static final String PROGRAM =
      """
      import java.util.*;
      public class Main {
        static int work(int n, List<String> words) {
          int i = 3;
          return i + words.size(); // here
        }
        public static void main(String[] args) {
          System.out.println(work(7, new ArrayList<>(List.of("a", "bb", "ccc"))));
        }
      }
      """;

  private static final String SUM = "i * 2 + n";
  private static final String CALL = "Math.max(i, n)";
  private static final String STREAM =
      "words.stream().filter(w -> w.length() > 1).mapToInt(w -> w.length() * n).sum()";
  private static final int SESSIONS = 7;
  private static final double TARGET = 2;

  private EvaluationRows() {}

  static void addTo(Figures figures) throws Exception {
    try (BenchProgram program = new BenchProgram(PROGRAM)) {
      first(figures, program);
      try (DebugSession session = program.stoppedAt("here");
          Jdb jdb = Jdb.stoppedAt(program.folder(), program.line("here"))) {
        double[] medians =
            InTurn.medians(
                300,
                10,
                100,
                () -> ours(session, SUM),
                () -> theirs(jdb, SUM),
                () -> ours(session, CALL),
                () -> theirs(jdb, CALL),
                () -> ours(session, STREAM));
        figures.within(repeated(SUM), medians[0], "jdb print", medians[1], TARGET);
        figures.within(repeated(CALL), medians[2], "jdb print", medians[3], TARGET);
        figures.within(repeated("stream with lambdas"), medians[4], TARGET);
      }
    }
  }

  private static String repeated(String expression) {
    return expression + ", repeated";
  }

  private static void first(Figures figures, BenchProgram program) throws Exception {
    List<Double> sums = new ArrayList<>();
    List<Double> jdbSums = new ArrayList<>();
    List<Double> streams = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      try (DebugSession session = program.stoppedAt("here");
          Jdb jdb = Jdb.stoppedAt(program.folder(), program.line("here"))) {
        sums.add(ours(session, SUM));
        jdbSums.add(theirs(jdb, SUM));
        streams.add(ours(session, STREAM));
      }
    }
    figures.plain("stream with lambdas, first since the start", streams.get(0));
    figures.against(
        SUM + ", first in a session", InTurn.median(sums), "jdb print", InTurn.median(jdbSums), 1);
    figures.plain("stream with lambdas, first in a session", InTurn.median(streams));
  }

  private static double ours(DebugSession session, String expression) throws Exception {
    long begin = System.nanoTime();
    EvaluationResult result = session.evaluate(expression, 0).get();
    if (!(result instanceof EvaluationResult.Value)) {
      throw new IllegalStateException("no value: " + result);
    }
    return System.nanoTime() - begin;
  }

  private static double theirs(Jdb jdb, String expression) throws Exception {
    return InTurn.timed(() -> jdb.say("print " + expression)).take();
  }
}
