package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.breakAt;
import static dev.faultline.debug.jdi.DebuggedProgram.hit;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.Ending;
import dev.faultline.debug.StopSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Conditions and logs that the program computes and that do not come back by themselves. */
@Timeout(60)
class RunningTermsTest {
  private static final String PROGRAM =
      """
      public class Main {
        private static boolean forEver(int n) {
          while (n < 10) {
            n = n - n;
          }
          return true;
        }
        private static boolean waits() throws InterruptedException {
          Thread.sleep(100_000_000);
          return true;
        }
        private static boolean leaves(int code) {
          System.exit(code);
          return true;
        }
        private static boolean reads() throws Exception {
          try (java.net.ServerSocket nobody = new java.net.ServerSocket(0);
              java.net.Socket socket =
                  new java.net.Socket(nobody.getInetAddress(), nobody.getLocalPort())) {
            return socket.getInputStream().read() > 0;
          }
        }
        public static void main(String[] args) throws Exception {
          int n = 3;
          System.out.println("n " + n); // here
          System.out.println("end");
        }
      }
      """;

  private static final BreakpointSpec HERE = breakAt(PROGRAM, "// here");

  private static void stopsWith(BreakpointSpec breakpoint, String problem) throws Exception {
    try (var program = DebuggedProgram.breaking(PROGRAM, breakpoint)) {
      StopSnapshot stop = program.firstStop();
      assertThat(hit(stop).problem()).isEqualTo(problem);
      assertThat(lineOf(stop)).isEqualTo(lineWith(PROGRAM, "// here"));
      assertThat(program.standing(HERE.place()).note()).isEqualTo(problem);
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aConditionThatLoopsForEverIsEndedAndSaysSo() throws Exception {
    stopsWith(
        HERE.withCondition("forEver(n)"),
        "the condition `forEver(n)` did not end within 2 s; it may loop, or wait for something"
            + " that does not come");
  }

  @Test
  void aConditionThatLoopsForEverWithoutAnyCallIsEndedAndSaysSo() throws Exception {
    String looping =
        "switch (n) { default -> { int k = 0; while (k < 1) { k = 2 * k; } yield true; } }";
    stopsWith(
        HERE.withCondition(looping),
        "the condition `"
            + looping
            + "` did not end within 2 s; it may loop, or wait for something that does not come");
  }

  @Test
  void aLogThatWaitsForEverIsEndedAndSaysSo() throws Exception {
    stopsWith(
        HERE.withLog("{waits()}"),
        "the log `{waits()}` did not end within 2 s; it may loop, or wait for something that does"
            + " not come");
  }

  @Test
  void aConditionThatWouldEndTheProgramIsEndedAndSaysSo() throws Exception {
    stopsWith(HERE.withCondition("leaves(n)"), "the condition `leaves(n)` would end the program");
  }

  @Test
  void aConditionThatReadsWhatNeverComesStopsTheProgramThereAndSaysSo() throws Exception {
    BreakpointSpec reading = HERE.withCondition("reads()");
    try (var program = DebuggedProgram.breaking(PROGRAM, reading)) {
      assertThat(hit(program.firstStop()).problem())
          .isEqualTo(
              "the condition `reads()` does not end: it waits in the system, where nothing can end"
                  + " it; change it and run again.");
      assertThat(program.evaluate("1 + 1").toString()).contains("2");
    }
  }
}
