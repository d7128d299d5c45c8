package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that call {@code faultline.Breakpoint.here()}. */
@Timeout(60)
class BreakpointCallsTest {
  private static final String SOURCE =
      """
      import faultline.Breakpoint;

      public class Main {
        static int twice(int n) {
          if (n == 3) Breakpoint.here(); // call
          return 2 * n; // after
        }
        public static void main(String[] args) {
          int sum = 0; // first
          for (int i = 0; i < 5; i++) {
            sum += twice(i);
          }
          System.out.println(sum);
        }
      }
      """;

  @Test
  void theProgramStopsAtTheCallWithItsVariables() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.running(SOURCE)) {
      StopSnapshot stop = program.firstStop();
      assertThat(stop.reason()).isEqualTo(new StopReason.BreakpointCalled());
      assertIsAt(stop, "// call");
      assertThat(stop.frames()).hasSize(2);
      assertThat(variable(stop, "n").value().text()).isEqualTo("3");
      assertIsAt(program.step(StepDepth.OVER), "// after");
      DebuggedProgram.get(program.session.resume());
      assertThat(program.output(Stream.OUT)).isEqualTo("20\n");
    }
  }

  @Test
  void aStepOverTheLineEndsAtTheCallAndStepIntoPassesIt() throws Exception {
    String source = SOURCE.replace("n == 3", "n == 0");
    try (DebuggedProgram program = DebuggedProgram.atMain(source)) {
      assertIsAt(program.firstStop(), "// first");
      StopSnapshot stop = program.step(StepDepth.OVER);
      while (!(stop.reason() instanceof StopReason.BreakpointCalled)) {
        stop = program.step(StepDepth.OVER);
      }
      assertIsAt(stop, "// call");
      assertIsAt(program.step(StepDepth.INTO), "// after");
    }
  }

  @Test
  void aSwitchedOffCallDoesNothing() throws Exception {
    String source = SOURCE.replace("int sum = 0;", "int sum = 0; SWITCH").replace("SWITCH", OFF);
    try (DebuggedProgram program = DebuggedProgram.running(source)) {
      assertThat(DebuggedProgram.get(program.session.firstStop()))
          .isInstanceOf(SessionState.Ended.class);
    }
  }

  private static final String OFF = "System.setProperty(\"faultline.breakpoint\", \"off\");";

  @Test
  void aCallInAnEvaluatedExpressionStopsNothing() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.atMain(SOURCE)) {
      program.firstStop();
      EvaluationResult twice = DebuggedProgram.get(program.session.evaluate("twice(3)", 0));
      assertThat(((EvaluationResult.Value) twice).value().text()).isEqualTo("6");
    }
  }

  @Test
  void aCallInAConditionStopsNothing() throws Exception {
    LaunchSpec spec = DebuggedProgram.spec(SOURCE.replace("twice(i)", "i"));
    int line = lineWith(SOURCE, "sum +=");
    try (DebuggedProgram program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
      program.firstStop();
      program.session.setBreakpoint(
          BreakpointSpec.at(DebuggedProgram.line(line)).withCondition("twice(3) == 6 && i == 4"));
      StopSnapshot stop = program.stop(program.session.resume());
      assertThat(stop.reason()).isInstanceOf(StopReason.Breakpoints.class);
      assertThat(variable(stop, "i").value().text()).isEqualTo("4");
    }
  }

  private static void assertIsAt(StopSnapshot stop, String text) {
    assertThat(stop.frames().get(0).at()).isEqualTo(DebuggedProgram.line(lineWith(SOURCE, text)));
  }
}
