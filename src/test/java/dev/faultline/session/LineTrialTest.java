package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.Evidence.LineTried;
import dev.faultline.check.Evidence.LineTried.Change;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.JdiDebugger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a line does is told by running it. */
@Timeout(60)
class LineTrialTest {
  private static final String PROGRAM =
      """
      import java.util.*;

      public class Main {
        static final int MOST = 100;
        private int sum;
        private final List<Integer> seen = new ArrayList<>();

        void add(int n) {
          int twice = 2 * n;
          sum += twice;
          seen.add(n);
        }

        int half() {
          return sum / 2;
        }

        void fail() {
          throw new IllegalStateException("caught");
        }

        public static void main(String[] args) throws InterruptedException {
          Main main = new Main();
          Thread worker =
              new Thread(
                  () -> {
                    throw new IllegalStateException("in a thread");
                  });
          worker.start();
          worker.join();
          int[] many = new int[200];
          many[1] = 5;
          List<Integer> three = new ArrayList<>(List.of(3, 1, 2));
          three.removeIf(
              n -> {
                return n > 2;
              });
          try {
            main.fail();
          } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
          }
          main.add(3);
          main.add(4);
          int half = main.half();
          if (half > MOST) {
            half = MOST;
          }
          System.out.println(half);
          Objects.requireNonNull(null, "no name");
        }
      }
      """;

  private static Optional<LineTried> tried(String text) throws Exception {
    int line = (int) PROGRAM.lines().takeWhile(each -> !each.contains(text)).count() + 1;
    Map<String, String> sources = Map.of("Main.java", PROGRAM);
    LaunchSpec program =
        LaunchSpec.of("Main", new SourceCompiler().compile(sources).classes(), sources);
    return LineTrial.run(new JdiDebugger(), program, new SourceLine("Main.java", line));
  }

  private static List<Change> changes(String text) throws Exception {
    return tried(text).orElseThrow().changes();
  }

  @Test
  void theFirstArrivalShowsWhatALineChanges() throws Exception {
    assertThat(changes("int twice")).containsExactly(new Change("twice", null, "6"));
    assertThat(changes("sum += twice")).containsExactly(new Change("this.sum", "0", "6"));
    assertThat(changes("seen.add")).extracting(Change::name).containsExactly("this.seen");
    assertThat(changes("many[1]")).extracting(Change::name).containsExactly("many");
  }

  @Test
  void whereNothingChangesTheNextLineIsTold() throws Exception {
    LineTried asked = tried("if (half > MOST)").orElseThrow();
    assertThat(asked.changes()).isEmpty();
    assertThat(asked.next()).isEqualTo(new SourceLine("Main.java", asked.at().line() + 3));
  }

  @Test
  void whatALineReturnsIsTold() throws Exception {
    assertThat(tried("return sum / 2").orElseThrow().returned()).isEqualTo("7");
    assertThat(tried("return n > 2").orElseThrow().returned()).isEqualTo("true");
  }

  @Test
  void ofALineThatIsLeftWithoutAValueNothingIsTold() throws Exception {
    assertThat(tried("throw new IllegalStateException(\"caught\")")).isEmpty();
  }

  @Test
  void theDeathOfAnotherThreadOnTheWayIsPassedBy() throws Exception {
    assertThat(changes("new int[200]")).extracting(Change::name).containsExactly("many");
  }

  @Test
  void whatALineThrowsIsTold() throws Exception {
    assertThat(tried("requireNonNull").orElseThrow().threw())
        .isEqualTo("java.lang.NullPointerException: no name");
  }

  @Test
  void aLineWithoutCodeTellsNothing() throws Exception {
    assertThat(tried("static final int MOST")).isEmpty();
    assertThat(tried("import java.util")).isEmpty();
  }

  @Test
  void aLineThatNeverRunsIsToldSo() throws Exception {
    assertThat(tried("half = MOST")).hasValueSatisfying(it -> assertThat(it.reached()).isFalse());
  }
}
