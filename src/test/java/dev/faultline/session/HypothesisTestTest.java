package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.session.HypothesisResult.Rest;
import dev.faultline.session.HypothesisResult.Ruling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HypothesisTestTest {
  /** In its first run another thread holds the lock that reading the count needs. */
  private static final String PROGRAM =
      """
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.concurrent.CountDownLatch;

      public class Main {
        static synchronized int count() {
          return 1;
        }

        static synchronized void hold(CountDownLatch held) {
          held.countDown();
          long end = System.nanoTime() + 300_000_000;
          while (System.nanoTime() < end) {}
        }

        public static void main(String[] args) throws Exception {
          CountDownLatch held = new CountDownLatch(1);
          Thread other = new Thread(() -> hold(held));
          other.setDaemon(true);
          Path before = Path.of("@BEFORE@");
          if (Files.notExists(before)) {
            Files.createFile(before);
            other.start();
            held.await();
          }
          int n = 1;
          System.out.println(n);
        }
      }
      """;

  private static final String LOOP =
      """
      public class Main {
        public static void main(String[] args) {
          for (int i = 0; i < 300; i++) {
            System.out.print(i);
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aRunInWhichAnotherThreadHoldsTheLockIsMadeAgain() throws Exception {
    Path before = folder.resolve("before");
    HypothesisResult result = test(before, "System.out", "count()");
    assertThat(before).exists();
    assertThat(result)
        .isEqualTo(
            new HypothesisResult.Tested(List.of(new HypothesisResult.Visit("1", true)), Rest.NONE));
  }

  @Test
  void aLineWithoutCodeIsSaidToHaveNone() throws Exception {
    assertThat(test(folder.resolve("before"), "java.nio.file.Path;", "1"))
        .isInstanceOfSatisfying(
            HypothesisResult.CouldNot.class,
            couldNot -> assertThat(couldNot.why()).startsWith("line 2 has no code"));
  }

  @Test
  void aClaimThatWouldChangeTheProgramIsRefused() throws Exception {
    assertThat(test(folder.resolve("before"), "System.out", "n = 1"))
        .isInstanceOfSatisfying(
            HypothesisResult.CouldNot.class,
            couldNot -> assertThat(couldNot.why()).startsWith("this may not change `n`"));
  }

  @Test
  void aClaimIsWatchedBeyondTheFirstArrivals() throws Exception {
    assertThat(loop("i < 286", "true"))
        .isInstanceOfSatisfying(
            HypothesisResult.Tested.class,
            tested -> {
              assertThat(tested.ruling()).isEqualTo(Ruling.REFUTED_LATER);
              assertThat(tested.held()).isEqualTo(tested.visits().size() - 1);
            });
    assertThat(loop("i < 300", "true"))
        .isInstanceOfSatisfying(
            HypothesisResult.Tested.class,
            tested -> assertThat(tested.ruling()).isEqualTo(Ruling.NEVER_REFUTED));
  }

  @Test
  void aClaimThatFailedAmongTheFirstArrivalsNeedsNoMore() throws Exception {
    assertThat(loop("i", "7"))
        .isInstanceOfSatisfying(
            HypothesisResult.Tested.class,
            tested -> {
              assertThat(tested.held()).isEqualTo(1);
              assertThat(tested.rest()).isEqualTo(Rest.CUT_OFF);
            });
  }

  private HypothesisResult loop(String expression, String value) throws Exception {
    Path file = Files.writeString(folder.resolve("Main.java"), LOOP);
    return test(file, LOOP, "System.out", expression, value);
  }

  private static HypothesisResult test(Path before, String line, String expression)
      throws Exception {
    String text = PROGRAM.replace("@BEFORE@", before.toString().replace('\\', '/'));
    Path file = Files.writeString(before.resolveSibling("Main.java"), text);
    return test(file, text, line, expression, "1");
  }

  private static HypothesisResult test(
      Path file, String text, String line, String expression, String value) throws Exception {
    SourceCompiler compiler = new SourceCompiler();
    Program program =
        new OwnProgram(compiler, List.of()).load(file.toString(), "", null, List.of());
    int number = (int) text.substring(0, text.indexOf(line)).lines().count();
    return new HypothesisTest(new JdiDebugger())
        .run(
            program,
            compiler.compile(program.sources(), List.of()),
            new Hypothesis(new SourceLine("Main.java", number), expression, "==", value));
  }
}
