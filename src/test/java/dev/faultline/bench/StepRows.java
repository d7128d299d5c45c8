package dev.faultline.bench;

import dev.faultline.debug.DebugSession;
import dev.faultline.debug.StepDepth;

/** Steps, each with the stack and the locals of the top frame. */
final class StepRows {
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
          List<String> words = new ArrayList<>(List.of("a", "b", "c")); // first
          System.out.println(work(1_000_000, words, new int[] {1, 2, 3}));
        }
      }
      """;

  private StepRows() {}

  static void addTo(Figures figures) throws Exception {
    try (BenchProgram program = new BenchProgram(PROGRAM);
        DebugSession session = program.stoppedAtMain();
        Jdb jdb = Jdb.stoppedAt(program.folder(), program.line("first"));
        Jdb asked = Jdb.stoppedAt(program.folder(), program.line("first"));
        BareJdi bare = BareJdi.stoppedAt(program.folder(), program.line("first"))) {
      bare.beginSteps();
      double[] medians =
          InTurn.medians(
              500,
              20,
              100,
              InTurn.timed(() -> BenchProgram.stop(session.step(StepDepth.INTO))),
              InTurn.timed(() -> jdb.say("step")),
              InTurn.timed(
                  () -> {
                    asked.say("step");
                    asked.say("where");
                    asked.say("locals");
                  }),
              InTurn.timed(
                  () -> {
                    bare.goOn();
                    bare.readStack();
                  }));
      String what = "step with stack and top frame's locals";
      figures.against(what, medians[0], "jdb, neither stack nor locals", medians[1], 1.0);
      figures.against(what, medians[0], "jdb step, where, locals", medians[2], 0.5);
      figures.against(what, medians[0], "bare JDI, same reads", medians[3], 1.5);
    }
  }
}
