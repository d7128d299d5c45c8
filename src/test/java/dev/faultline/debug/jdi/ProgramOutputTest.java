package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.StepDepth;
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
        program.step(StepDepth.OVER);
        assertThat(program.output(Stream.OUT)).endsWith("line " + i + "\n");
        program.step(StepDepth.OVER);
        assertThat(program.output(Stream.ERR)).endsWith(i + " ");
        program.step(StepDepth.OVER);
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
}
