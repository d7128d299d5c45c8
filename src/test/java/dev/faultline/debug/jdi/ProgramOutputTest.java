package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgramOutputTest {
  @Test
  void whatALinePrintedIsToldBeforeTheStopAfterIt() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            for (int i = 0; i < 40; i++) {
              System.out.println("line " + i);
              System.err.print(i + " ");
            }
          }
        }
        """;
    try (DebuggedProgram program = DebuggedProgram.atMain(source)) {
      program.firstStop();
      program.step(StepDepth.OVER);
      for (int i = 0; i < 40; i++) {
        assertThat(outputAt(program, Stream.OUT)).endsWith("line " + i + "\n");
        assertThat(outputAt(program, Stream.ERR)).endsWith(i + " ");
        program.step(StepDepth.OVER);
      }
    }
  }

  @Test
  void whatAnEvaluationPrintedIsToldBeforeItsResult() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            System.out.println();
          }
        }
        """;
    try (DebuggedProgram program = DebuggedProgram.atMain(source)) {
      program.firstStop();
      for (int i = 1; i <= 300; i++) {
        program.evaluate("System.out.print('x')");
        program.awaitListener();
        assertThat(program.output(Stream.OUT)).hasSize(i);
      }
    }
  }

  @Test
  void closingTheStreamsOnlyEndsWhatTheProgramPrints() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            System.out.print("before é");
            System.out.close();
            System.out.println("after");
            System.err.close();
            throw new IllegalStateException("unseen");
          }
        }
        """;
    try (DebuggedProgram program = DebuggedProgram.running(source)) {
      program.firstStop();
      program.session.resume();
      program.ending();
      assertThat(program.output(Stream.OUT)).isEqualTo("before é");
      assertThat(program.output(Stream.ERR)).isEmpty();
    }
  }

  /** What the listener has heard by the time it hears of the stop that a step ends in. */
  private static String outputAt(DebuggedProgram program, Stream stream) throws Exception {
    StopSnapshot stop = program.step(StepDepth.OVER);
    SessionState stopped = new SessionState.Stopped(stop);
    program.await(events -> events.contains(new DebugEvent.StateChanged(stopped)));
    return program.output(stream);
  }
}
