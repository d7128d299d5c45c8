package dev.faultline.bench;

import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.search.DeltaDebugging;
import dev.faultline.testrun.WarmChild;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Runs in a warm child, and delta debugging of an input of ten thousand characters by them. */
final class SearchRows {
  private static final int CHARACTERS = 10_000;
  private static final int WARM_UP = 20;
  private static final int BLOCK = 5;
  private static final double MOST_SECONDS = 20;

  private static final int DOTTED = 16;

  /** Fails when as many lines begin with a dot as its argument says. */
  private static final String PROGRAM =
      """
      import java.util.Scanner;

      public class Main {
        public static void main(String[] args) {
          int dotted = 0;
          Scanner in = new Scanner(System.in);
          while (in.hasNextLine()) {
            dotted += in.nextLine().startsWith(".") ? 1 : 0;
          }
          System.out.println(dotted >= Integer.parseInt(args[0]) ? "wrong" : "right");
        }
      }
      """;

  private static final Map<String, byte[]> CLASSES =
      new SourceCompiler().compile(Map.of("Main.java", PROGRAM)).classes();
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private SearchRows() {}

  static void addTo(Figures figures) throws Exception {
    try (WarmChild warm = new WarmChild(new ChildRunner())) {
      LaunchSpec spec = spec(input(), 1);
      double[] medians =
          InTurn.medians(
              WARM_UP,
              3,
              BLOCK,
              InTurn.timed(() -> warm.run(spec)),
              InTurn.timed(() -> new ChildRunner().run(spec)));
      figures.against("a run in the warm child", medians[0], "a JVM of its own", medians[1], 0.1);
      shrink(figures, 1, warm);
      shrink(figures, DOTTED, warm);
    }
  }

  private static void shrink(Figures figures, int wanted, WarmChild warm) {
    String input = input();
    Predicate<String> fails = smaller -> warm.run(spec(smaller, wanted)).out().startsWith("wrong");
    DeltaDebugging ours = new DeltaDebugging(fails, () -> false, size -> {});
    PlainDdmin plain = new PlainDdmin(fails);
    long begin = System.nanoTime();
    String shrunk = ours.shrink(input);
    long between = System.nanoTime();
    String plainly = plain.shrink(input);
    long end = System.nanoTime();
    figures.within(
        "ddmin, 10,000 characters to %d (%d runs)".formatted(shrunk.length(), ours.runs()),
        (double) (between - begin),
        "plain, to %d (%d runs)".formatted(plainly.length(), plain.runs()),
        (double) (end - between),
        MOST_SECONDS * 1e3);
  }

  private static LaunchSpec spec(String input, int wanted) {
    return new LaunchSpec(
        "Main",
        CLASSES,
        Map.of(),
        List.of(),
        List.of(Integer.toString(wanted)),
        List.of(),
        Map.of(),
        input,
        128,
        LIMIT);
  }

  /** Lines of letters, of which some, far from each other, begin with a dot. */
  private static String input() {
    Random random = new Random(CHARACTERS);
    StringBuilder text = new StringBuilder();
    int dotted = 0;
    while (text.length() < CHARACTERS) {
      if (text.length() >= dotted * (CHARACTERS / DOTTED)) {
        text.append('.');
        dotted++;
      }
      for (int i = 10 + random.nextInt(20); i > 0; i--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append('\n');
    }
    return text.substring(0, CHARACTERS);
  }
}
