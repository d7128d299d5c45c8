package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSnapshot.State;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.HotSwap;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code replaced while the program stands. */
@Timeout(60)
class HotSwapTest {
  private static final String CART =
      """
      import java.util.*;

      public class Main {
        private int count;
        interface Priced { int price(); }
        static class Cart implements Priced {
          private int items = 2;
          public int price() {
            return items * 10; // price
          }
        }
        static class Late {
          static String text() {
            return "old late"; // late
          }
        }
        static int twice(int n) {
          int result = n + 1; // wrong
          return result; // result
        }
        public static void main(String[] args) {
          Cart cart = new Cart();
          for (int i = 0; i < 2; i++) {
            System.out.println("price " + cart.price() + " twice " + twice(4)); // loop
          }
          System.out.println(Late.text()); // end
        }
      }
      """;

  private static final String FIXED = CART.replace("n + 1; // wrong", "\n  n * 2;");

  private static int line(String text) {
    return lineWith(CART, "// " + text);
  }

  private static HotSwap swap(DebuggedProgram program, String source) throws Exception {
    LaunchSpec next = DebuggedProgram.spec(source);
    return DebuggedProgram.get(program.session.redefine(next.classes(), next.sources()));
  }

  private static String refused(DebuggedProgram program, String from, String to) throws Exception {
    assertThat(CART).contains(from);
    HotSwap swapped = swap(program, CART.replace(from, to));
    assertThat(swapped).isInstanceOf(HotSwap.Refused.class);
    return ((HotSwap.Refused) swapped).why();
  }

  private static void clear(DebuggedProgram program, String text) {
    program.session.removeBreakpoint(new BreakpointPlace.Line(DebuggedProgram.line(line(text))));
  }

  private static void resumeToEnd(DebuggedProgram program) throws Exception {
    assertThat(DebuggedProgram.get(program.session.resume()))
        .isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
  }

  @Test
  void callsFromNowOnRunTheNewCode() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("loop"))) {
      program.firstStop();
      clear(program, "loop");
      assertThat(swap(program, FIXED)).isEqualTo(new HotSwap.Applied(List.of("Main")));
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT))
          .isEqualTo("price 20 twice 8\nprice 20 twice 8\nold late\n");
    }
  }

  @Test
  void onlyWhatDiffersIsReplaced() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("loop"))) {
      program.firstStop();
      assertThat(swap(program, CART)).isEqualTo(new HotSwap.Applied(List.of()));
      String other = CART.replace("items * 10", "items * 11").replace("old late", "new late");
      assertThat(swap(program, other))
          .isEqualTo(new HotSwap.Applied(List.of("Main$Cart", "Main$Late")));
      program.resume();
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).contains("price 22").endsWith("new late\n");
    }
  }

  @Test
  void aNewClassIsThereWhenNewCodeNeedsIt() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("loop"))) {
      program.firstStop();
      String other =
          CART.replace("return items * 10", "return Helper.help()")
              + "class Helper { static int help() { return 7; } }\n";
      assertThat(swap(program, other))
          .isEqualTo(new HotSwap.Applied(List.of("Helper", "Main$Cart")));
      program.resume();
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).contains("price 7");
    }
  }

  @Test
  void breakpointsStandOnTheNewLinesAfterwards() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("loop"))) {
      program.firstStop();
      clear(program, "loop");
      int result = lineWith(FIXED, "// result");
      program.session.setBreakpoint(BreakpointSpec.at(DebuggedProgram.line(line("price"))));
      program.session.setBreakpoint(BreakpointSpec.at(DebuggedProgram.line(result)));
      DebuggedProgram.get(program.session.threads());
      assertThat(program.session.breakpoints())
          .extracting(BreakpointSnapshot::state)
          .containsExactly(State.BOUND, State.INVALID);
      swap(program, FIXED);
      assertThat(program.session.breakpoints())
          .extracting(BreakpointSnapshot::state)
          .containsExactly(State.BOUND, State.BOUND);
      assertThat(lineOf(program.resume())).isEqualTo(line("price"));
      StopSnapshot stop = program.resume();
      assertThat(lineOf(stop)).isEqualTo(result);
      assertThat(variable(stop, "result").value().text()).isEqualTo("8");
    }
  }

  @Test
  void framesThatRunOldCodeAreMarkedUntilTheyAreDropped() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("result"))) {
      program.firstStop();
      swap(program, FIXED);
      assertThat(program.session.state()).isInstanceOf(SessionState.Stopped.class);
      FrameSnapshot old = ((SessionState.Stopped) program.session.state()).stop().frames().get(0);
      assertThat(old.obsolete()).isTrue();
      assertThat(old.method()).isEqualTo("twice");
      assertThat(old.at()).isEqualTo(DebuggedProgram.line(line("result")));
      assertThat(program.evaluate("result + 1"))
          .isInstanceOfSatisfying(
              EvaluationResult.CouldNot.class,
              told -> assertThat(told.why()).contains("code that was replaced"));
      clear(program, "result");
      StopSnapshot back = program.step(StepDepth.OVER);
      assertThat(back.frames()).hasSize(1);
      assertThat(back.frames().get(0).obsolete()).isFalse();
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT)).contains("twice 5\n", "twice 8\n");
    }
  }

  @Test
  void aDroppedFrameBeginsAnewInTheNewCode() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("result"))) {
      program.firstStop();
      swap(program, FIXED);
      StopSnapshot again = program.stop(program.session.dropFrame(0));
      assertThat(again.frames().get(0).obsolete()).isFalse();
      assertThat(again.frames().get(0).method()).isEqualTo("twice");
      StopSnapshot stop = again;
      while (lineOf(stop) != lineWith(FIXED, "// result")) {
        stop = program.step(StepDepth.OVER);
      }
      assertThat(variable(stop, "result").value().text()).isEqualTo("8");
    }
  }

  @Test
  void whatTheJvmRefusesIsNamed() throws Exception {
    try (var program = DebuggedProgram.running(CART, line("loop"))) {
      program.firstStop();
      String rest = ": a running JVM can only replace method bodies; restart to run the new code.";
      assertThat(refused(program, "private int items = 2;", "private int items = 2, total;"))
          .isEqualTo("Main.Cart has a new field `total`" + rest);
      assertThat(refused(program, "private int items", "private Integer items"))
          .isEqualTo("the field `items` of Main.Cart has another type than before" + rest);
      assertThat(refused(program, "private int count;", ""))
          .isEqualTo("Main lacks its field `count`" + rest);
      assertThat(
              refused(
                  program,
                  "static int twice(int n)",
                  "static void more() {}\nstatic int twice(int n)"))
          .isEqualTo("Main has a new method `more`" + rest);
      assertThat(refused(program, "twice(int n)", "twice(int n, int... more)"))
          .startsWith("the method `twice` of Main has another signature than before");
      assertThat(refused(program, "static int twice", "private static int twice"))
          .startsWith("the method `twice` of Main has other modifiers than before");
      assertThat(refused(program, "class Cart implements Priced", "class Cart"))
          .startsWith("Main.Cart implements other interfaces than before");
      assertThat(refused(program, "class Cart implements", "class Cart extends Late implements"))
          .startsWith("Main.Cart extends another class than before");
      assertThat(refused(program, "int result = n + 1", "Runnable r = () -> {}; int result = n"))
          .startsWith("Main has a new lambda in `twice`");
      assertThat(refused(program, "int result = n + 1", "new Object() {}; int result = n"))
          .startsWith("Main has a new inner class `Main.1`");
      program.resume();
      resumeToEnd(program);
      assertThat(program.output(Stream.OUT))
          .isEqualTo("price 20 twice 5\nprice 20 twice 5\nold late\n");
    }
  }

  @Test
  void aRunningProgramIsNotReplaced() throws Exception {
    try (var program =
        DebuggedProgram.atMain(
            "public class Main { public static void main(String[] a) throws Exception { Thread.sleep(60_000); } }")) {
      program.firstStop();
      var unused = program.session.resume();
      assertThatThrownBy(() -> swap(program, CART))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("not stopped");
    }
  }
}
