package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.VariableSnapshot.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames dropped and returns forced. */
@Timeout(60)
class UnwindingTest {
  private static final String SOURCE =
      """
      import java.util.*;

      public class Main {
        static int calls;
        static int total(List<Integer> all) {
          int sum = 0; // total
          calls++;
          for (int each : all) {
            sum += price(each); // sum
          }
          return sum;
        }
        static int price(int base) {
          int price = base * 2; // price
          return price; // priced
        }
        static Integer boxed() {
          return 1; // boxed
        }
        static byte small() {
          return 1; // small
        }
        static void greet(String name) {
          System.out.println("hello " + name); // greet
          System.out.println("bye");
        }
        public static void main(String[] args) throws Exception {
          int t = total(List.of(1, 2)); // first
          System.out.println("total " + t + " calls " + calls); // second
          List.of("x").forEach(x -> {
            System.out.println("in " + x); // lambda
          });
          greet("you"); // call greet
          System.out.println("boxed " + boxed()); // call boxed
          System.out.println("small " + small()); // call small
          Thread.sleep(1); // sleep
        }
      }
      """;

  private static int line(String text) {
    return lineWith(SOURCE, "// " + text);
  }

  @Test
  void aDroppedFrameBeginsAnewWithItsArguments() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("priced"))) {
      program.firstStop();
      StopSnapshot again = program.stop(program.session.dropFrame(0));
      assertThat(again.reason()).isEqualTo(new StopReason.FrameDropped());
      assertThat(lineOf(again)).isEqualTo(line("price"));
      assertThat(variable(again, "base").value().text()).isEqualTo("1");
      assertThat(again.frames()).hasSize(3);
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(line("priced"));
    }
  }

  @Test
  void aFrameThatWasJustSteppedIntoCanBeDropped() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("first"))) {
      program.firstStop();
      assertThat(lineOf(program.step(StepDepth.INTO))).isEqualTo(line("total"));
      StopSnapshot again = program.stop(program.session.dropFrame(0));
      assertThat(again.reason()).isEqualTo(new StopReason.FrameDropped());
      assertThat(lineOf(again)).isEqualTo(line("total"));
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(line("total") + 1);
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).startsWith("total 6 calls 1\n");
    }
  }

  @Test
  void calleesGoWithADroppedFrameAndFieldsStayAsTheyAre() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("priced"))) {
      program.firstStop();
      program.resume();
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("priced"))));
      StopSnapshot again = program.stop(program.session.dropFrame(1));
      assertThat(lineOf(again)).isEqualTo(line("total"));
      assertThat(again.frames()).hasSize(2);
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).startsWith("total 6 calls 2\n");
    }
  }

  private static void resumeToEnd(DebuggedProgram program) throws Exception {
    assertThat(DebuggedProgram.get(program.session.resume()))
        .isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
  }

  @Test
  void aFrameThatTheJdkCalledCanBeDropped() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("lambda"))) {
      program.firstStop();
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("lambda"))));
      program.stop(program.session.step(StepDepth.OVER));
      StopSnapshot again = program.stop(program.session.dropFrame(0));
      assertThat(lineOf(again)).isEqualTo(line("lambda"));
      assertThat(variable(again, "x").value().text()).isEqualTo("\"x\"");
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).contains("in x\nin x\n");
    }
  }

  @Test
  void mainCanBeDroppedThoughItIsCalledByHiddenFrames() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("call greet"))) {
      program.firstStop();
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("call greet"))));
      StopSnapshot again = program.stop(program.session.dropFrame(0));
      assertThat(lineOf(again)).isEqualTo(line("first"));
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).contains("total 6 calls 1\n", "total 6 calls 2\n");
    }
  }

  @Test
  void nativeCodeAboveAFrameKeepsItFromBeingDropped() throws Exception {
    String sleeps =
        """
        public class Main {
          static void rest() throws Exception {
            System.out.println("go");
            Thread.sleep(60_000);
          }
          public static void main(String[] args) throws Exception { rest(); }
        }
        """;
    try (var program = DebuggedProgram.running(sleeps)) {
      program.await(events -> events.toString().contains("go"));
      while (!DebuggedProgram.get(program.session.threads()).toString().contains("sleeping")) {
        Thread.onSpinWait();
      }
      program.stop(program.session.pause());
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.dropFrame(0)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("`rest` cannot be dropped: native code");
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.forceReturn("")))
          .hasMessageContaining("step out to your code first");
      assertThat(program.session.state()).isInstanceOf(SessionState.Stopped.class);
    }
  }

  @Test
  void aForcedReturnStopsInTheCallerWithItsValue() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("price"))) {
      program.firstStop();
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("price"))));
      StopSnapshot caller = program.stop(program.session.forceReturn("base * 100"));
      assertThat(caller.reason()).isEqualTo(new StopReason.ForcedReturn());
      assertThat(lineOf(caller)).isEqualTo(line("sum"));
      assertThat(caller.frames().get(0).variables().get(0).kind()).isEqualTo(Kind.RETURN_VALUE);
      assertThat(variable(caller, "price()").value().text()).isEqualTo("100");
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).startsWith("total 104 ");
    }
  }

  @Test
  void aVoidMethodIsLeftWithoutAValue() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("greet"))) {
      program.firstStop();
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.forceReturn("1")))
          .hasMessageContaining("`greet` returns nothing");
      StopSnapshot caller = program.stop(program.session.forceReturn(""));
      assertThat(lineOf(caller)).isEqualTo(line("call boxed"));
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).doesNotContain("hello").doesNotContain("bye");
    }
  }

  @Test
  void theValueIsConvertedAsAReturnStatementWould() throws Exception {
    try (var program = DebuggedProgram.running(SOURCE, line("boxed"), line("small"))) {
      program.firstStop();
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.forceReturn("\"text\"")))
          .hasMessageContaining("a String does not fit the type Integer");
      program.stop(program.session.forceReturn("41 + 1"));
      program.resume();
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.forceReturn("")))
          .hasMessageContaining("`small` returns byte: say which value.");
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.forceReturn("300")))
          .hasMessageContaining("300 of type int does not fit the type byte");
      program.stop(program.session.forceReturn("100"));
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).contains("boxed 42\n", "small 100\n");
    }
  }
}
