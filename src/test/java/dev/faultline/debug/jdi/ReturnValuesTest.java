package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.VariableSnapshot.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the method just left returned stands first among the caller's variables. */
@Timeout(60)
class ReturnValuesTest {
  private static final String SHOP =
      """
      import java.util.*;

      public class Main {
        static int fib(int n) {
          if (n < 2) return n; // base
          return fib(n - 1) + fib(n - 2); // recursive
        }
        static String name(int i) {
          String made = "item" + i; // name
          return made; // made
        }
        static int discount(int price) {
          if (price > 100) { // discount
            return price / 10; // tenth
          }
          return 0;
        }
        static void log(String text) {
          System.out.println(text); // log
        }
        static int first(List<Integer> numbers) {
          for (int each : numbers) { // loop
            if (each > 1) return each; // found
          }
          throw new NoSuchElementException("none"); // none
        }
        public static void main(String[] args) {
          int d = discount(250); // call discount
          String s = name(d); // call name
          log(s); // call log
          int f = first(List.of(1, 2, 3)); // call first
          int g = fib(22); // call fib
          try { // try
            first(List.of()); // fails
          } catch (NoSuchElementException e) {
            System.out.println(e); // caught
          }
          System.out.println(g + f); // last
        }
      }
      """;

  private static int line(String text) {
    return lineWith(SHOP, "// " + text);
  }

  private static VariableSnapshot first(StopSnapshot stop) {
    return stop.frames().get(0).variables().get(0);
  }

  private static void assertReturned(StopSnapshot stop, String name, String value) {
    assertThat(first(stop).kind()).isEqualTo(Kind.RETURN_VALUE);
    assertThat(first(stop).name()).isEqualTo(name);
    assertThat(first(stop).value().text()).isEqualTo(value);
  }

  private static void assertNothingReturned(StopSnapshot stop) {
    assertThat(stop.frames().get(0).variables())
        .extracting(VariableSnapshot::kind)
        .doesNotContain(Kind.RETURN_VALUE);
  }

  @Test
  void stepOutShowsWhatWasReturnedUntilTheNextStop() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("discount"))) {
      program.firstStop();
      StopSnapshot out = program.step(StepDepth.OUT);
      assertThat(lineOf(out)).isEqualTo(line("call discount"));
      assertReturned(out, "discount()", "25");
      assertThat(first(out).declaredType()).isEqualTo("int");
      assertThat(DebuggedProgram.get(program.session.variables(0)).get(0).kind())
          .isEqualTo(Kind.RETURN_VALUE);
      StopSnapshot next = program.step(StepDepth.OVER);
      assertThat(lineOf(next)).isEqualTo(line("call name"));
      assertNothingReturned(next);
      assertThat(variable(next, "d").value().text()).isEqualTo("25");
    }
  }

  @Test
  void aStepOverTheReturnShowsItAndOneBeforeDoesNot() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("name"))) {
      program.firstStop();
      assertNothingReturned(program.step(StepDepth.OVER));
      StopSnapshot back = program.step(StepDepth.OVER);
      assertThat(lineOf(back)).isEqualTo(line("call name"));
      assertReturned(back, "name()", "\"item25\"");
    }
  }

  @Test
  void aMethodThatReturnsNothingShowsNothing() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("log"))) {
      program.firstStop();
      assertNothingReturned(program.step(StepDepth.OUT));
    }
  }

  @Test
  void theReturnInALoopAfterCallsIsSeen() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("loop"))) {
      program.firstStop();
      assertReturned(program.step(StepDepth.OUT), "first()", "2");
    }
  }

  @Test
  void whatARecursiveCallReturnsIsSeenThoughManyReturnBefore() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("recursive"))) {
      program.firstStop();
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("recursive"))));
      StopSnapshot over = program.step(StepDepth.OVER);
      assertThat(over.frames()).hasSize(1);
      assertReturned(over, "fib()", "17711");
    }
  }

  @Test
  void steppingOutOfARecursiveCallShowsThatCallsValue() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("base"))) {
      program.firstStop();
      program.resume();
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("base"))));
      StopSnapshot out = program.step(StepDepth.OUT);
      assertThat(out.frames()).hasSize(2);
      assertThat(variable(out, "n").value().text()).isEqualTo("22");
      assertReturned(out, "fib()", "10946");
    }
  }

  @Test
  void aMethodLeftByAnExceptionReturnedNothing() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("none"))) {
      program.firstStop();
      StopSnapshot out = program.step(StepDepth.OVER);
      assertThat(lineOf(out)).isEqualTo(lineWith(SHOP, "catch (NoSuch"));
      assertNothingReturned(out);
    }
  }

  @Test
  void whatAMethodReturnsRightAfterACallIsSeen() throws Exception {
    String source =
        """
        public class Main {
          static int twice(int n) {
            return 2 * n; // twice
          }
          static int pick(int n) {
            if (n == 0) return 1;
            return twice(n); // pick
          }
          public static void main(String[] args) {
            System.out.println(pick(1) + pick(2)); // call
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// twice"))) {
      program.firstStop();
      for (StepDepth depth : List.of(StepDepth.OVER, StepDepth.OUT)) {
        StopSnapshot inPick = program.step(StepDepth.OUT);
        assertThat(lineOf(inPick)).isEqualTo(lineWith(source, "// pick"));
        StopSnapshot inMain = program.step(depth);
        assertThat(inMain.frames()).hasSize(1);
        assertReturned(inMain, "pick()", first(inPick).value().text());
        program.session.resume().get();
      }
    }
  }

  @Test
  void finishShowsWhatTheLastFrameLeftReturned() throws Exception {
    try (var program = DebuggedProgram.running(SHOP, line("base"))) {
      StopSnapshot deep = program.firstStop();
      for (int i = 0; i < 21; i++) {
        deep = program.resume();
      }
      assertThat(deep.frames()).hasSize(23);
      program.session.removeBreakpoint(
          new BreakpointPlace.Line(DebuggedProgram.line(line("base"))));
      StopSnapshot up = program.stop(program.session.finish(3));
      assertThat(variable(up, "n").value().text()).isEqualTo("4");
      assertReturned(up, "fib()", "2");
      assertThat(List.of(up.frames().size())).containsExactly(20);
    }
  }
}
