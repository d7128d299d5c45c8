package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that use up their memory, which must cost nobody the session. */
@Timeout(120)
class OutOfMemoryTest {
  private static final String BLOCKS = "new byte[1 << 20]";
  private static final String CRUMBS = "new Object[] {all.size()}";

  private static LaunchSpec spec(String source) {
    return DebuggedProgram.with(DebuggedProgram.spec(source), change -> change.heapMb(24));
  }

  /** Uses up its memory again and again for a while, and catches that. */
  private static String catching(String taken) {
    return """
        import java.util.*;
        public class Main {
          static int rounds;
          public static void main(String[] args) {
            System.out.println("begun");
            while (rounds < 4) {
              try {
                List<Object> all = new ArrayList<>();
                while (true) {
                  Object taken = %s;
                  all.add(taken); // take
                }
              } catch (OutOfMemoryError e) {
                rounds++; // caught
              }
            }
            System.out.println("on");
          }
        }
        """
        .formatted(taken);
  }

  /** Dies of it. */
  private static String dying(String taken) {
    return """
        import java.util.*;
        public class Main {
          public static void main(String[] args) {
            List<Object> all = new ArrayList<>();
            int n = 0;
            while (true) {
              n++;
              all.add(%s); // take
            }
          }
        }
        """
        .formatted(taken);
  }

  private static String answer(DebuggedProgram program, String expression) throws Exception {
    return program.evaluate(expression).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {BLOCKS, CRUMBS})
  void aProgramThatCatchesItGoesOnAndEnds(String taken) throws Exception {
    try (var program = DebuggedProgram.launch(spec(catching(taken)), Start.RUN)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT)).isEqualTo("begun\non\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BLOCKS, CRUMBS})
  void breakpointsOnTermsHoldMeanwhile(String taken) throws Exception {
    String source = catching(taken);
    BreakpointSpec caught = DebuggedProgram.breakAt(source, "// caught");
    try (var program = DebuggedProgram.launch(spec(source), Start.STOP_AT_MAIN)) {
      program.firstStop();
      program.session.setBreakpoint(
          DebuggedProgram.breakAt(source, "// take").withCondition("all.size() == -1"));
      program.session.setBreakpoint(caught.withCondition("rounds == 2"));
      StopSnapshot stop = program.resume();
      assertThat(DebuggedProgram.lineOf(stop)).isEqualTo(caught.place().line().line());
      assertThat(program.evaluate("rounds").toString()).contains("text=2,");
      program.session.removeBreakpoint(caught.place());
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BLOCKS, CRUMBS})
  void itIsStoppedAtItsDeathAndAsked(String taken) throws Exception {
    try (var program = DebuggedProgram.launch(spec(dying(taken)), Start.RUN)) {
      StopSnapshot stop = program.firstStop();
      assertThat(stop.reason()).isInstanceOf(StopReason.Uncaught.class);
      assertThat(stop.reason().toString()).contains("OutOfMemoryError");
      assertThat(DebuggedProgram.variable(stop, "n").value().text()).matches("\\d+");
      assertThat(answer(program, "n > 3")).contains("text=true,");
      assertThat(answer(program, "all.size() > 3"))
          .containsAnyOf("text=true,", "OutOfMemoryError", "memory");
      assertThat(answer(program, "all.stream().count()"))
          .containsAnyOf("Value", "OutOfMemoryError", "memory");
      assertThat(get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(1)));
    }
  }

  @Test
  void itIsPausedAndSteppedAndStopped() throws Exception {
    String source = catching(CRUMBS).replace("rounds < 4", "rounds >= 0");
    try (var program = DebuggedProgram.launch(spec(source), Start.RUN)) {
      program.await(events -> events.toString().contains("begun"));
      for (int i = 0; i < 5; i++) {
        program.stop(program.session.pause());
        assertThat(program.step(StepDepth.OVER).frames()).isNotEmpty();
        assertThat(program.evaluate("rounds >= 0").toString()).contains("text=true,");
        program.session.resume();
      }
      assertThat(get(program.session.stop())).isEqualTo(new Ending.StoppedByUser());
    }
  }
}
