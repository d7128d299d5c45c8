package dev.faultline.bench;

import dev.faultline.compile.Snippet;
import dev.faultline.compile.SnippetCompiler;
import dev.faultline.compile.SnippetPlace;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.jdi.ArmedCondition;
import java.util.List;

/** One turn of a loop, which tells itself how long it takes, with a condition in it and without. */
final class ConditionRows {
  private static final int TURNS = 20_000_000;
  private static final String PROGRAM =
      """
      public class Main {
        static int work(int n) {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            int twice = 2 * i; // body
            sum = 31 * sum + twice;
          }
          return sum;
        }
        public static void main(String[] args) {
          int sum = 0;
          while (true) {
            long begin = System.nanoTime();
            sum += work(%d);
            long nanos = System.nanoTime() - begin;
            sum ^= (int) nanos; // round
          }
        }
      }
      """
          .formatted(TURNS);

  private ConditionRows() {}

  static void addTo(Figures figures) throws Exception {
    try (BenchProgram program = new BenchProgram(PROGRAM);
        DebugSession unarmed = program.stoppedAt("round");
        DebugSession armed = program.stoppedAt("round");
        BareJdi unwoven = BareJdi.stoppedAt(program.folder(), program.line("round"));
        BareJdi checking = BareJdi.stoppedAt(program.folder(), program.line("body"))) {
      ArmedCondition.arm(armed, program.at("body"), condition(program));
      double[] medians =
          InTurn.medians(
              5,
              15,
              1,
              () -> turn(armed),
              () -> check(checking),
              () -> turn(unarmed),
              () -> {
                unwoven.goOn();
                return Double.parseDouble(unwoven.local("nanos").toString()) / TURNS;
              });
      figures.against(
          "condition on a local", medians[0], "bare JDI stop and check", medians[1], 1e-4);
      figures.against(
          "loop that nothing is armed in", medians[2], "untouched class", medians[3], 1.1);
    }
  }

  private static Snippet condition(BenchProgram program) throws Exception {
    SnippetPlace place = new SnippetPlace("Main", "work", "(I)I", program.line("body"));
    return new SnippetCompiler(program.spec.sources(), program.spec.classes(), List.of())
        .compile("i == -1", place, Snippet.Purpose.CONDITION);
  }

  private static double turn(DebugSession session) throws Exception {
    StopSnapshot stop = BenchProgram.stop(session.resume());
    return Double.parseDouble(
            stop.frames().get(0).variables().stream()
                .filter(each -> each.name().equals("nanos"))
                .findFirst()
                .orElseThrow()
                .value()
                .text())
        / TURNS;
  }

  private static double check(BareJdi bare) throws Exception {
    int hits = 200;
    long begin = System.nanoTime();
    for (int i = 0; i < hits; i++) {
      bare.goOn();
      if (bare.local("i").toString().equals("-1")) {
        throw new IllegalStateException("the condition never holds");
      }
    }
    return (System.nanoTime() - begin) / (double) hits;
  }
}
