package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.breakAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ThreadSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluations in threads that are interrupted: they see it, and leave it as it is. */
@Timeout(60)
class InterruptsTest {
  private static final String PROGRAM =
      """
      public class Main {
        private static boolean seen() {
          return Thread.currentThread().isInterrupted();
        }
        private static boolean raise() {
          Thread.currentThread().interrupt();
          return true;
        }
        private static String both(boolean first, boolean second) {
          return first + " " + second;
        }
        private static int answer(int n) {
          return n + 1; // inside
        }
        public static void main(String[] args) {
          int n = args.length;
          System.out.println("calm"); // calm
          Thread.currentThread().interrupt();
          n = answer(41); // interrupted
          System.out.println(Thread.interrupted() + " " + n);
        }
      }
      """;

  private static final BreakpointSpec INTERRUPTED = breakAt(PROGRAM, "// interrupted");
  private static final BreakpointSpec CALM = breakAt(PROGRAM, "// calm");

  private static String text(EvaluationResult result) {
    assertThat(result).isInstanceOf(EvaluationResult.Value.class);
    return ((EvaluationResult.Value) result).value().text();
  }

  private static String evaluated(DebuggedProgram program, String expression) throws Exception {
    return text(program.evaluate(expression));
  }

  private static void endsWith(DebuggedProgram program, String output) throws Exception {
    program.session.resume();
    assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    assertThat(program.output(Stream.OUT)).endsWith(output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.currentThread().isInterrupted()",
        "seen()",
        "java.util.stream.Stream.of(1).anyMatch(x -> Thread.currentThread().isInterrupted())",
        "both(seen(), Thread.currentThread().isInterrupted()).equals(\"true true\")"
      })
  void anEvaluationSeesThatItsThreadIsInterruptedAndLeavesItSo(String expression) throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, INTERRUPTED)) {
      program.firstStop();
      assertThat(evaluated(program, expression)).isEqualTo("true");
      assertThat(evaluated(program, expression)).isEqualTo("true");
      endsWith(program, "true 42\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.interrupted()",
        "java.util.stream.Stream.of(1).anyMatch(x -> Thread.interrupted())"
      })
  void anEvaluationThatTakesTheInterruptTakesItOnce(String expression) throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, INTERRUPTED)) {
      program.firstStop();
      assertThat(evaluated(program, expression)).isEqualTo("true");
      assertThat(evaluated(program, expression)).isEqualTo("false");
      assertThat(evaluated(program, "seen()")).isEqualTo("false");
      endsWith(program, "false 42\n");
    }
  }

  @Test
  void theCallsOfOneEvaluationSeeWhatThoseBeforeThemDid() throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, CALM, INTERRUPTED)) {
      program.firstStop();
      assertThat(evaluated(program, "both(raise(), seen())")).isEqualTo("\"true true\"");
      assertThat(evaluated(program, "seen()")).isEqualTo("true");
      program.resume();
      assertThat(evaluated(program, "both(Thread.interrupted(), seen())"))
          .isEqualTo("\"true false\"");
      endsWith(program, "false 42\n");
    }
  }

  @Test
  void anEvaluationInventsNoInterrupt() throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, CALM)) {
      program.firstStop();
      assertThat(evaluated(program, "seen()")).isEqualTo("false");
      assertThat(evaluated(program, "Thread.interrupted()")).isEqualTo("false");
      assertThat(evaluated(program, "answer(1)")).isEqualTo("2");
      endsWith(program, "calm\ntrue 42\n");
    }
  }

  @Test
  void aWaitThatIsEvaluatedEndsByTheInterrupt() throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, INTERRUPTED)) {
      program.firstStop();
      assertThat(program.evaluate("Thread.sleep(1)")).isInstanceOf(EvaluationResult.Threw.class);
      endsWith(program, "false 42\n");
    }
  }

  @Test
  void anEvaluationThatMustBeEndedLeavesTheInterrupt() throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, INTERRUPTED)) {
      program.firstStop();
      assertThat(program.evaluate("new java.util.concurrent.Semaphore(0).acquireUninterruptibly()"))
          .isInstanceOf(EvaluationResult.CouldNot.class);
      assertThat(evaluated(program, "seen()")).isEqualTo("true");
      endsWith(program, "true 42\n");
    }
  }

  @Test
  void aConditionSeesTheInterrupt() throws Exception {
    BreakpointSpec inside = breakAt(PROGRAM, "// inside").withCondition("seen() && n == 41");
    BreakpointSpec exit =
        BreakpointSpec.at(new BreakpointPlace.Method("Main", "answer", false, true))
            .withCondition("seen()");
    try (var program = DebuggedProgram.breaking(PROGRAM, inside)) {
      program.firstStop();
      assertThat(evaluated(program, "seen()")).isEqualTo("true");
      endsWith(program, "true 42\n");
    }
    try (var program = DebuggedProgram.breaking(PROGRAM, exit)) {
      program.firstStop();
      endsWith(program, "true 42\n");
    }
  }

  private static final String WORKER =
      """
      public class Main {
        private static volatile boolean ready;
        private static volatile boolean go;
        public static void main(String[] args) throws Exception {
          Thread worker = new Thread(Main::work, "worker");
          worker.start();
          while (!ready) {
            Thread.onSpinWait();
          }
          worker.interrupt();
          go = true;
          worker.join();
        }
        private static void work() {
          ready = true;
          while (!go) {
            Thread.onSpinWait();
          }
          System.out.println("met"); // met
          System.out.println(Thread.interrupted());
        }
      }
      """;

  @Test
  void theInterruptOfAnotherThreadIsSeenInItAndInOthers() throws Exception {
    try (var program = DebuggedProgram.breaking(WORKER, breakAt(WORKER, "// met"))) {
      long worker = program.firstStop().thread().id();
      assertThat(evaluated(program, "Thread.currentThread().isInterrupted()")).isEqualTo("true");
      ThreadSnapshot main =
          DebuggedProgram.get(program.session.threads()).stream()
              .filter(each -> each.name().equals("main"))
              .findFirst()
              .orElseThrow();
      DebuggedProgram.get(program.session.selectThread(main.id()));
      assertThat(evaluated(program, "worker.isInterrupted()")).isEqualTo("true");
      DebuggedProgram.get(program.session.selectThread(worker));
      assertThat(evaluated(program, "Thread.currentThread().isInterrupted()")).isEqualTo("true");
      endsWith(program, "met\ntrue\n");
    }
  }
}
