package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.StepDepth;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever an evaluation does, the session goes on afterwards. */
@Timeout(90)
class StuckEvaluationTest {
  private static final String PROGRAM =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;

      public class Main {
        static final Object MONITOR = new Object();
        static final ReentrantLock LOCK = new ReentrantLock();
        static final CountDownLatch HELD = new CountDownLatch(1);
        static volatile boolean go;
        static int deep(int n) { return deep(n + 1) + 1; }
        static int loop() { while (true) { go = false; } }
        static int locked() { synchronized (MONITOR) { return 1; } }
        static class Hog {
          @Override public String toString() {
            List<byte[]> all = new ArrayList<>();
            while (true) { all.add(new byte[1 << 20]); }
          }
        }

        public static void main(String[] args) throws Exception {
          Thread holder = new Thread(() -> {
            LOCK.lock();
            synchronized (MONITOR) {
              HELD.countDown();
              while (!go) { Thread.onSpinWait(); }
            }
            LOCK.unlock();
          }, "holder");
          holder.setDaemon(true);
          holder.start();
          HELD.await();
          int a = 7;
          System.out.println(a);
          System.out.println("after");
        }
      }
      """;

  private static final int AT = DebuggedProgram.lineWith(PROGRAM, "println(a)");

  private interface Check {
    void run(DebuggedProgram program) throws Exception;
  }

  /** The program stands where it stood, and can be evaluated in and stepped. */
  private static void survives(Check check) throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, AT)) {
      program.firstStop();
      check.run(program);
      assertThat(shown(program.evaluate("a + Math.max(1, 2)"))).isEqualTo("9");
      assertThat(shown(program.evaluate("Thread.currentThread().isInterrupted()")))
          .isEqualTo("false");
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.OVER))).isEqualTo(AT + 1);
    }
  }

  private static String shown(EvaluationResult result) {
    return result instanceof EvaluationResult.Value value ? value.value().text() : "" + result;
  }

  private static void cannot(DebuggedProgram program, String code, String why) throws Exception {
    assertThat(program.evaluate(code))
        .as(code)
        .isInstanceOfSatisfying(
            EvaluationResult.CouldNot.class, told -> assertThat(told.why()).contains(why));
  }

  private static void threw(DebuggedProgram program, String code, String type) throws Exception {
    assertThat(program.evaluate(code))
        .as(code)
        .isInstanceOfSatisfying(
            EvaluationResult.Threw.class,
            told -> assertThat(told.exception().type()).isEqualTo(type));
  }

  @Test
  void endingTheProgramIsPrevented() throws Exception {
    survives(
        program -> {
          cannot(program, "System.exit(3)", "it would end the program");
          cannot(program, "Runtime.getRuntime().halt(3)", "it would end the program");
          cannot(
              program,
              "List.of(1, 2).forEach(i -> { System.exit(i); })",
              "it would end the program");
          cannot(
              program,
              "Runtime.class.getMethod(\"exit\", int.class).invoke(Runtime.getRuntime(), 1)",
              "it would end the program");
        });
  }

  @Test
  void loopsAreEnded() throws Exception {
    survives(
        program -> {
          cannot(program, "while (true) { a++; }", "did not end within 3 s");
          cannot(
              program, "List.of(1).stream().map(i -> loop()).toList()", "did not end within 3 s");
        });
  }

  @Test
  void waitsAreEnded() throws Exception {
    survives(
        program -> {
          cannot(program, "Thread.sleep(1_000_000)", "did not end within 3 s");
          cannot(
              program,
              "while (true) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { a++; } }",
              "did not end within 3 s");
          cannot(program, "new CountDownLatch(1).await()", "did not end within 3 s");
          cannot(program, "LOCK.lock()", "did not end within 3 s");
        });
  }

  @Test
  void aLockThatAStoppedThreadHoldsIsNamed() throws Exception {
    survives(
        program -> {
          assertThat(shown(program.evaluate("go = true"))).isEqualTo("true");
          cannot(program, "locked()", "it needs a lock that the stopped thread `holder` holds");
        });
  }

  @Test
  void errorsOfTheJvmAreShown() throws Exception {
    survives(
        program -> {
          threw(program, "deep(0)", "StackOverflowError");
          threw(program, "new Hog().toString()", "OutOfMemoryError");
        });
  }

  @Test
  void cancellingEndsAnEvaluation() throws Exception {
    survives(
        program -> {
          CompletableFuture<EvaluationResult> looping =
              program.session.evaluate("System.out.println(\"looping\"); loop()", 0);
          program.await(events -> events.toString().contains("looping"));
          looping.cancel(true);
        });
  }
}
