package dev.faultline.bench;

import dev.faultline.debug.DebugSession;

/** From nothing to a program that is stopped at the first line of main. */
final class LaunchRows {
  private static final String PROGRAM =
      """
      public class Main {
        public static void main(String[] args) {
          System.out.println("main"); // first
        }
      }
      """;

  private LaunchRows() {}

  static void addTo(Figures figures) throws Exception {
    try (BenchProgram program = new BenchProgram(PROGRAM)) {
      double[] medians = InTurn.medians(3, 15, 1, () -> ours(program), () -> bare(program));
      figures.against("launch to the first line", medians[0], "bare JDI", medians[1], 1.5);
    }
  }

  private static double ours(BenchProgram program) throws Exception {
    long begin = System.nanoTime();
    DebugSession session = program.stoppedAtMain();
    double took = System.nanoTime() - begin;
    session.stop().get();
    return took;
  }

  private static double bare(BenchProgram program) throws Exception {
    long begin = System.nanoTime();
    BareJdi bare = BareJdi.stoppedAt(program.folder(), program.line("first"));
    double took = System.nanoTime() - begin;
    bare.close();
    return took;
  }
}
