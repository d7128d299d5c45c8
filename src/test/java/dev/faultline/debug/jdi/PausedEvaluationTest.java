package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ThreadSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** JDI calls only in threads that an event has stopped; evaluation works in all. */
@Timeout(60)
class PausedEvaluationTest {
  private static final String PROGRAM =
      """
      import java.util.*;

      public class Main {
        private static volatile boolean spin = true;
        private static int twice(int n) { return n * 2; }
        static void work(List<String> words, int a) throws Exception {
          int changing = 1;
          System.out.println("spinning");
          while (spin) { Thread.sleep(5); }
          System.out.println("left with " + changing);
        }

        public static void main(String[] args) throws Exception {
          Thread other = new Thread(() -> {
            try {
              work(List.of("x", "y"), 3);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }, "other");
          other.start();
          work(List.of("a", "bb"), 7);
          other.join();
        }
      }
      """;

  private static String shown(EvaluationResult result) {
    return result instanceof EvaluationResult.Value value ? value.value().text() : "" + result;
  }

  private static boolean bothSpin(String events) {
    return events.indexOf("spinning") != events.lastIndexOf("spinning");
  }

  @Test
  void aPausedThreadIsEvaluatedIn() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM)) {
      program.await(events -> bothSpin(events.toString()));
      program.stop(program.session.pause());
      assertThat(
              shown(program.evaluate("words.stream().mapToInt(String::length).sum() + twice(a)")))
          .isEqualTo("17");
      assertThat(shown(program.evaluate("Thread.currentThread().getName()"))).isEqualTo("\"main\"");
      assertThat(program.evaluate("\"\" + Thread.currentThread().getName().length()"))
          .isInstanceOfSatisfying(
              EvaluationResult.CouldNot.class,
              told -> assertThat(told.why()).contains("step once first"));
      assertThat(shown(program.evaluate("changing = twice(4)"))).isEqualTo("8");
      assertThat(program.evaluate("while (true) { changing++; }"))
          .isInstanceOfSatisfying(
              EvaluationResult.CouldNot.class,
              told -> assertThat(told.why()).contains("did not end within 3 s"));
      assertThat(program.evaluate("System.exit(1)")).isInstanceOf(EvaluationResult.CouldNot.class);
      ThreadSnapshot other =
          DebuggedProgram.get(program.session.threads()).stream()
              .filter(each -> each.name().equals("other"))
              .findFirst()
              .orElseThrow();
      DebuggedProgram.get(program.session.selectThread(other.id()));
      assertThat(shown(program.evaluate("String.join(\"-\", words) + twice(a)")))
          .isEqualTo("\"x-y6\"");
      assertThat(shown(program.evaluate("spin = false"))).isEqualTo("false");
      program.session.resume();
      program.ending();
      assertThat(program.output(DebugEvent.Stream.OUT)).contains("left with 8", "left with 1");
    }
  }
}
