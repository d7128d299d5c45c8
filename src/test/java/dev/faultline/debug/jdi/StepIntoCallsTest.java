package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CallTarget;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps into one of several calls on a line. */
@Timeout(60)
class StepIntoCallsTest {
  private static final String CALLS =
      """
      import java.util.*;
      import java.util.function.*;

      public class Main {
        interface Shape { int area(); }
        static class Square implements Shape {
          static int made;
          static { made = start(); } // static
          static int start() { return 7; } // start
          final int side;
          Square(int side) {
            this.side = side; // constructor
          }
          @Override public int area() {
            return side * side; // area
          }
          @Override public String toString() {
            return "square"; // text
          }
        }
        static int twice(int n) {
          return 2 * n; // twice
        }
        static int plus(int a, int b) {
          return a + b; // plus
        }
        static int fib(int n) {
          return n < 2 ? n : plus(fib(n - 1), fib(n - 2)); // fib
        }
        static int each(List<Integer> all, IntUnaryOperator change) {
          int sum = 0; // each
          for (int n : all) sum += change.applyAsInt(n);
          return sum;
        }
        public static void main(String[] args) {
          int a = plus(twice(1), twice(Math.max(1, 2))); // nested
          Shape shape = new Square(twice(2)); // make
          int b = plus(twice(3), shape.area()); // dispatched
          boolean no = a > 1000 && twice(4) > 1; // never
          int c = each(List.of(1, 2), n -> twice(n)); // lambda
          int d = each(List.of(1, 2), Main::twice); // reference
          Object o = shape; // object
          String s = String.valueOf(twice(1)) + o.toString(); // jdk
          int e = fib(15); // call fib
          System.out.println(a + b + c + d + s + e); // last
        }
      }
      """;

  private static int line(String text) {
    return lineWith(CALLS, "// " + text);
  }

  private static List<CallTarget> targets(DebuggedProgram program) throws Exception {
    return DebuggedProgram.get(program.session.callTargets());
  }

  private static StopSnapshot into(DebuggedProgram program, int index) throws Exception {
    return program.stop(program.session.stepInto(targets(program).get(index)));
  }

  private static void clear(DebuggedProgram program, String text) {
    program.session.removeBreakpoint(new BreakpointPlace.Line(DebuggedProgram.line(line(text))));
  }

  @Test
  void listsTheLearnersCallsInTheOrderOfTheirExecution() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("nested"))) {
      program.firstStop();
      assertThat(targets(program))
          .containsExactly(
              new CallTarget(0, "Main", "twice", "(I)I"),
              new CallTarget(1, "Main", "twice", "(I)I"),
              new CallTarget(2, "Main", "plus", "(II)I"));
    }
  }

  @Test
  void passesOverTheCallsBeforeTheOneChosen() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("nested"))) {
      program.firstStop();
      StopSnapshot in = into(program, 1);
      assertThat(in.reason()).isEqualTo(new StopReason.Stepped(StepDepth.INTO));
      assertThat(lineOf(in)).isEqualTo(line("twice"));
      assertThat(variable(in, "n").value().text()).isEqualTo("2");
      StopSnapshot back = program.step(StepDepth.OUT);
      assertThat(lineOf(back)).isEqualTo(line("nested"));
      assertThat(targets(program)).extracting(CallTarget::method).containsExactly("plus");
      assertThat(lineOf(into(program, 0))).isEqualTo(line("plus"));
    }
  }

  @Test
  void aCallDoneAlreadyIsRefused() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("nested"))) {
      program.firstStop();
      CallTarget first = targets(program).get(0);
      program.step(StepDepth.INTO);
      program.step(StepDepth.OUT);
      program.step(StepDepth.INTO);
      program.step(StepDepth.OUT);
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.stepInto(first)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("The call of `twice` is not ahead on this line any more.");
    }
  }

  @Test
  void nestedCallsAreGoneIntoOneAfterTheOther() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("nested"))) {
      program.firstStop();
      assertThat(variable(program.step(StepDepth.INTO), "n").value().text()).isEqualTo("1");
      assertThat(lineOf(program.step(StepDepth.OUT))).isEqualTo(line("nested"));
      assertThat(variable(program.step(StepDepth.INTO), "n").value().text()).isEqualTo("2");
      assertThat(lineOf(program.step(StepDepth.OUT))).isEqualTo(line("nested"));
      assertThat(lineOf(program.step(StepDepth.INTO))).isEqualTo(line("plus"));
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(line("nested"));
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(line("make"));
    }
  }

  @Test
  void aConstructorIsEnteredThoughItsClassIsInitializedFirst() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("make"))) {
      program.firstStop();
      assertThat(targets(program))
          .extracting(CallTarget::method)
          .containsExactly("twice", "<init>");
      StopSnapshot in = into(program, 1);
      assertThat(in.frames().get(0).method()).isEqualTo("<init>");
      assertThat(variable(in, "side").value().text()).isEqualTo("4");
    }
  }

  @Test
  void theMethodThatTheObjectHasIsEntered() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("dispatched"))) {
      program.firstStop();
      assertThat(targets(program))
          .extracting(CallTarget::method)
          .containsExactly("twice", "area", "plus");
      assertThat(lineOf(into(program, 1))).isEqualTo(line("area"));
    }
  }

  @Test
  void aCallThatDoesNotHappenEndsBehindTheLine() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("never"))) {
      program.firstStop();
      assertThat(lineOf(into(program, 0))).isEqualTo(line("lambda"));
    }
  }

  @Test
  void aLambdaIsEnteredWhenItIsCalled() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("lambda"))) {
      program.firstStop();
      assertThat(targets(program))
          .extracting(CallTarget::method)
          .containsExactly("lambda$main$0", "each");
      StopSnapshot in = into(program, 0);
      assertThat(lineOf(in)).isEqualTo(line("lambda"));
      assertThat(variable(in, "n").value().text()).isEqualTo("1");
      assertThat(in.frames()).hasSize(3);
    }
  }

  @Test
  void aMethodReferenceIsEnteredWhenItIsCalled() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("reference"))) {
      program.firstStop();
      StopSnapshot in = into(program, 0);
      assertThat(lineOf(in)).isEqualTo(line("twice"));
      assertThat(in.frames()).hasSize(3);
    }
  }

  @Test
  void aMethodOfTheJdkThatTheLearnerOverridesIsAmongTheCalls() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("jdk"))) {
      program.firstStop();
      assertThat(targets(program))
          .extracting(CallTarget::method)
          .containsExactly("twice", "toString");
      assertThat(lineOf(into(program, 1))).isEqualTo(line("text"));
    }
  }

  @Test
  void theCallOfTheFrameItselfIsMeantAndNotThatOfACalleeOfTheSameMethod() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("fib"))) {
      program.firstStop();
      clear(program, "fib");
      assertThat(targets(program))
          .extracting(CallTarget::method)
          .containsExactly("fib", "fib", "plus");
      StopSnapshot in = into(program, 2);
      assertThat(lineOf(in)).isEqualTo(line("plus"));
      assertThat(in.frames()).hasSize(3);
      assertThat(variable(in, "a").value().text()).isEqualTo("377");
    }
  }

  @Test
  void librariesAreSteppedIntoOnDemandOnly() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("nested"))) {
      program.firstStop();
      program.session.stepIntoLibraries(true);
      assertThat(targets(program))
          .extracting(CallTarget::method)
          .containsExactly("twice", "max", "twice", "plus");
      StopSnapshot in = into(program, 1);
      assertThat(in.frames().get(0).className()).isEqualTo("java.lang.Math");
      assertThat(in.frames().get(0).at()).isNull();
      assertThat(in.frames().get(1).at().line()).isEqualTo(line("nested"));
      program.session.stepIntoLibraries(false);
      assertThat(lineOf(program.step(StepDepth.INTO))).isEqualTo(line("nested"));
      assertThat(lineOf(program.step(StepDepth.INTO))).isEqualTo(line("twice"));
    }
  }
}
