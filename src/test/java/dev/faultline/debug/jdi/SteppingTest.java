package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SteppingTest {
  private static final String LOOP =
      """
      public class Main {
        public static void main(String[] args) {
          int total = 0;
          for (int i = 1; i <= 3; i++) {
            total += i;
          }
          System.out.println("total " + total);
        }
      }
      """;

  @Test
  void stepsThroughMainToTheEnd() throws Exception {
    try (var program = DebuggedProgram.atMain(LOOP)) {
      var stop = program.firstStop();
      assertThat(stop.reason()).isInstanceOf(StopReason.MainEntered.class);
      assertThat(lineOf(stop)).isEqualTo(3);
      stop = program.step(StepDepth.OVER);
      assertThat(lineOf(stop)).isEqualTo(4);
      assertThat(variable(stop, "total").value().text()).isEqualTo("0");
      stop = program.step(StepDepth.OVER);
      assertThat(lineOf(stop)).isEqualTo(5);
      stop = program.step(StepDepth.OVER);
      assertThat(variable(stop, "total").value().text()).isEqualTo("1");
      assertThat(variable(stop, "total").changed()).isTrue();
      assertThat(variable(stop, "args").changed()).isFalse();
      SessionState state = DebuggedProgram.get(program.session.resume());
      assertThat(state).isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
      assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("total 6\n");
    }
  }

  @Test
  void stopsAtABreakpointOnEveryArrival() throws Exception {
    try (var program = DebuggedProgram.running(LOOP, 5)) {
      assertThat(lineOf(program.firstStop())).isEqualTo(5);
      assertThat(variable(program.resume(), "i").value().text()).isEqualTo("2");
      assertThat(variable(program.resume(), "i").value().text()).isEqualTo("3");
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isInstanceOf(SessionState.Ended.class);
    }
  }
}
