package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot.State;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where steps and breakpoints stop. */
@Timeout(60)
class StepPlacesTest {
  private static final String CALLS =
      """
      import java.util.*;
      import java.util.function.*;

      public class Main {
        interface Shape<T> { T area(); }
        static class Square implements Shape<Integer> {
          public Integer area() {
            return 4; // area
          }
        }
        static int factorial(int n) {
          if (n <= 1) { // test
            return 1; // base
          }
          return n * factorial(n - 1); // recursive
        }
        static void use(String s) {
          System.out.println(s); // used
        }
        public static void main(String[] args) {
          int f = factorial(4); // call factorial
          List<String> words = List.of("a", "b");
          words.forEach(w -> use(w)); // loop
          Shape<Integer> shape = new Square(); // make
          int area = shape.area(); // call area
          String text = String.valueOf(area); // into jdk
          System.out.println(text); // last
        }
      }
      """;

  private static int line(String text) {
    return lineWith(CALLS, "// " + text);
  }

  @Test
  void stepOverACallIsAwareOfRecursion() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("recursive"))) {
      StopSnapshot first = program.firstStop();
      program.session.removeBreakpoint(place(line("recursive")));
      assertThat(variable(first, "n").value().text()).isEqualTo("4");
      StopSnapshot after = program.step(StepDepth.OVER);
      assertThat(lineOf(after)).isEqualTo(line("call factorial"));
      assertThat(after.frames()).hasSize(1);
    }
  }

  @Test
  void finishReturnsToTheChosenFrame() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("base"))) {
      StopSnapshot deep = program.firstStop();
      assertThat(deep.frames()).hasSize(5);
      StopSnapshot up = program.stop(program.session.finish(2));
      assertThat(up.frames()).hasSize(3);
      assertThat(variable(up, "n").value().text()).isEqualTo("3");
      StopSnapshot out = program.step(StepDepth.OUT);
      assertThat(out.frames()).hasSize(2);
      assertThat(out.reason()).isEqualTo(new StopReason.Stepped(StepDepth.OUT));
    }
  }

  @Test
  void stepIntoALambdaPassesThroughTheJdk() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("loop"))) {
      program.firstStop();
      program.session.removeBreakpoint(place(line("loop")));
      StopSnapshot inLambda = program.step(StepDepth.INTO);
      assertThat(lineOf(inLambda)).isEqualTo(line("loop"));
      assertThat(inLambda.frames()).hasSize(2);
      assertThat(variable(inLambda, "w").value().text()).isEqualTo("\"a\"");
      StopSnapshot used = program.step(StepDepth.INTO);
      assertThat(lineOf(used)).isEqualTo(line("used"));
      StopSnapshot back = program.step(StepDepth.OUT);
      assertThat(back.frames()).hasSize(2);
    }
  }

  @Test
  void stepIntoSkipsBridgeMethods() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("call area"))) {
      program.firstStop();
      StopSnapshot in = program.step(StepDepth.INTO);
      assertThat(lineOf(in)).isEqualTo(line("area"));
      assertThat(in.frames()).hasSize(2);
      StopSnapshot out = program.step(StepDepth.OUT);
      assertThat(lineOf(out)).isEqualTo(line("call area"));
      assertThat(out.frames()).hasSize(1);
    }
  }

  @Test
  void stepIntoTheJdkGoesOnToTheNextLine() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("into jdk"))) {
      program.firstStop();
      assertThat(lineOf(program.step(StepDepth.INTO))).isEqualTo(line("last"));
    }
  }

  @Test
  void stepAtTheEndOfMainEndsTheProgram() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("last"))) {
      program.firstStop();
      program.step(StepDepth.OVER);
      assertThat(DebuggedProgram.get(program.session.step(StepDepth.OVER)))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
    }
  }

  @Test
  void aStepThatEndsAtABreakpointIsOneStopForTheBreakpoint() throws Exception {
    try (var program = DebuggedProgram.running(CALLS, line("into jdk"), line("last"))) {
      program.firstStop();
      StopSnapshot both = program.step(StepDepth.OVER);
      assertThat(both.reason())
          .isEqualTo(
              new StopReason.Breakpoints(
                  List.of(
                      BreakpointHit.of(BreakpointSpec.at(DebuggedProgram.line(line("last")))))));
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isInstanceOf(SessionState.Ended.class);
    }
  }

  @Test
  void runToStopsOnceAtTheLine() throws Exception {
    try (var program = DebuggedProgram.atMain(CALLS)) {
      program.firstStop();
      StopSnapshot there = program.stop(program.session.runTo(DebuggedProgram.line(line("used"))));
      assertThat(there.reason()).isInstanceOf(StopReason.CursorReached.class);
      assertThat(lineOf(there)).isEqualTo(line("used"));
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isInstanceOf(SessionState.Ended.class);
    }
  }

  @Test
  void runToALineWithoutCodeIsRefusedAndTheProgramStaysWhereItIs() throws Exception {
    try (var program = DebuggedProgram.atMain(CALLS)) {
      int start = lineOf(program.firstStop());
      int without = line("static class Square") - 1;
      assertThatThrownBy(
              () -> DebuggedProgram.get(program.session.runTo(DebuggedProgram.line(without))))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("line " + without + " has no code");
      assertThat(program.session.state()).isInstanceOf(SessionState.Stopped.class);
      assertThat(lineOf(program.step(StepDepth.OVER))).isGreaterThan(start);
    }
  }

  @Test
  void theNearestLineWithCodeMayBeTheOneWhereTheStatementBegins() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            String text = \"""
                a
                b
                c
                \""";
            System.out.println(text);
          }
        }
        """;
    try (var program = DebuggedProgram.atMain(source)) {
      program.firstStop();
      for (int line = 1; line <= 10; line++) {
        program.session.setBreakpoint(BreakpointSpec.at(DebuggedProgram.line(line)));
      }
      assertThat(program.session.breakpoints())
          .filteredOn(each -> each.state() == State.INVALID)
          .extracting(each -> each.note().replaceAll(".* ", each.spec().place() + " > "))
          .containsExactly(
              "Main.java:2 > 1",
              "Main.java:4 > 3",
              "Main.java:5 > 3",
              "Main.java:6 > 8",
              "Main.java:7 > 8",
              "Main.java:10 > 9");
    }
  }

  private static final String LOCATIONS =
      """
      public class Main {
        private int field = start(); // field
        Main() { super(); }
        Main(int x) { super(); }
        static int start() { return 1; }
        static void guarded(boolean fail) {
          try {
            if (fail) throw new RuntimeException("x");
          } finally {
            System.out.println("finally"); // finally
          }
        }
        static class Nested {
          static void hello() {
            Runnable r = () -> {
              System.out.println("deep"); // deep
            };
            r.run();
          }
        }
        public static void main(String[] args) {
          new Main(); // start
          new Main(1);
          guarded(false);
          try { guarded(true); } catch (RuntimeException e) { System.out.println("caught"); }
          Nested.hello();
        }
      }
      """;

  private static List<Integer> arrivals(DebuggedProgram program) throws Exception {
    List<Integer> lines = new ArrayList<>();
    SessionState state = DebuggedProgram.get(program.session.firstStop());
    while (state instanceof SessionState.Stopped stopped) {
      lines.add(lineOf(stopped.stop()));
      state = DebuggedProgram.get(program.session.resume());
    }
    return lines;
  }

  @Test
  void stopsOncePerArrivalAtEveryLocationOfALine() throws Exception {
    int field = lineWith(LOCATIONS, "// field");
    int last = lineWith(LOCATIONS, "// finally");
    int deep = lineWith(LOCATIONS, "// deep");
    try (var program = DebuggedProgram.running(LOCATIONS, field, last, deep)) {
      assertThat(arrivals(program)).containsExactly(field, field, last, last, deep);
    }
  }

  @Test
  void anArrivalAtALineSpreadOverSeveralIsOneStop() throws Exception {
    String source =
        """
        public class Main {
          static int one(int x) { return x; }
          public static void main(String[] args) {
            for (int i = 0; i < 3; i++) { // loop
              int v = one(i) > 0 // spread
                  ? one(2)
                  : one(3);
              System.out.println(
                  one(4) + one(5));
            }
          }
        }
        """;
    int spread = lineWith(source, "// spread");
    try (var program = DebuggedProgram.running(source, spread)) {
      assertThat(arrivals(program)).containsExactly(spread, spread, spread);
    }
  }

  @Test
  void breakpointsTellHowTheyStand() throws Exception {
    try (var program = DebuggedProgram.atMain(LOCATIONS)) {
      program.firstStop();
      int deep = lineWith(LOCATIONS, "// deep");
      program.session.setBreakpoint(BreakpointSpec.at(DebuggedProgram.line(deep)));
      program.session.setBreakpoint(BreakpointSpec.at(DebuggedProgram.line(3)));
      program.session.setBreakpoint(BreakpointSpec.at(DebuggedProgram.line(1000)));
      program.await(
          events ->
              events.stream()
                  .anyMatch(
                      each ->
                          each instanceof DebugEvent.BreakpointChanged changed
                              && changed.breakpoint().spec().place().equals(place(3))
                              && changed.breakpoint().state() == State.BOUND));
      assertThat(program.session.breakpoints())
          .extracting(each -> each.state())
          .containsExactly(State.BOUND, State.PENDING, State.INVALID);
      assertThat(program.session.breakpoints().get(2).note()).contains("line 1000 has no code");
      assertThat(lineOf(program.resume())).isEqualTo(3);
      assertThat(lineOf(program.resume())).isEqualTo(3);
      assertThat(lineOf(program.resume())).isEqualTo(deep);
      program.session.removeBreakpoint(place(deep));
      assertThat(program.session.breakpoints()).hasSize(2);
    }
  }

  @Test
  void aDisabledBreakpointNeverStops() throws Exception {
    try (var program = DebuggedProgram.atMain(LOCATIONS)) {
      program.firstStop();
      int last = lineWith(LOCATIONS, "// finally");
      program.session.setBreakpoint(
          BreakpointSpec.at(DebuggedProgram.line(last)).withEnabled(false));
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isInstanceOf(SessionState.Ended.class);
    }
  }

  @Test
  void commandsThatDoNotFitTheStateAreRefusedInOneLine() throws Exception {
    try (var program = DebuggedProgram.atMain(CALLS)) {
      program.firstStop();
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.variables(7)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("There is no frame 7");
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.pause()))
          .hasMessageContaining("stopped already");
      DebuggedProgram.get(program.session.resume());
      assertThatThrownBy(() -> DebuggedProgram.get(program.session.resume()))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("has ended");
    }
  }

  @Test
  void aStepFromABreakpointInsideAStepOverCountsFromThere() throws Exception {
    String source =
        """
        public class Main {
          static int inner() {
            int a = 1; // inside
            int b = 2; // next
            return a + b;
          }
          public static void main(String[] args) {
            int x = inner(); // call
            System.out.println(x);
          }
        }
        """;
    int inside = lineWith(source, "// inside");
    int call = lineWith(source, "// call");
    try (var program = DebuggedProgram.running(source, call, inside)) {
      program.firstStop();
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(inside);
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(lineWith(source, "// next"));
    }
  }

  @Test
  void aStepOverAnEndlessLineIsEndedByPause() throws Exception {
    String source =
        """
        public class Main {
          static volatile int n;
          public static void main(String[] args) {
            while (true) n++; // endless
          }
        }
        """;
    int endless = lineWith(source, "// endless");
    try (var program = DebuggedProgram.running(source, endless)) {
      program.firstStop();
      program.session.removeBreakpoint(place(endless));
      var step = program.session.step(StepDepth.OVER);
      StopSnapshot paused = program.stop(program.session.pause());
      assertThat(paused.reason()).isInstanceOf(StopReason.Paused.class);
      assertThat(lineOf(paused)).isEqualTo(endless);
      assertThat(program.stop(step)).isEqualTo(paused);
    }
  }

  private static BreakpointPlace place(int line) {
    return new BreakpointPlace.Line(DebuggedProgram.line(line));
  }
}
