package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.fact;
import static dev.faultline.debug.jdi.DebuggedProgram.hit;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointPlace.Field;
import dev.faultline.debug.BreakpointPlace.Method;
import dev.faultline.debug.BreakpointPlace.Thrown;
import dev.faultline.debug.BreakpointSnapshot.State;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.Ending;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Breakpoints on methods, fields and exceptions. */
class BreakpointKindsTest {
  private static final String SHAPES =
      """
      import java.util.List;
      public class Main {
        interface Shape { double area(); }
        record Square(double side) implements Shape {
          public double area() { return side * side; } // square
        }
        static class Circle implements Shape {
          double radius = 1; // initial
          static int made;
          Circle() { made++; } // made
          Circle(double r) { this(); radius = r; } // radius
          public double area() {
            double before = radius; // area
            while (radius > 10) {
              radius = radius / 10; // shrink
            }
            return radius; // circle
          }
        }
        static int fact(int n) {
          if (n < 2) return 1; // one
          return n * fact(n - 1); // more
        }
        static void say(String text) { System.out.println(text); }
        static void say(int number) { say("n" + number); }
        public static void main(String[] args) {
          for (Shape each : List.of(new Square(2), new Circle(200))) {
            say(String.valueOf(each.area()));
          }
          say(fact(3));
          int parsed = 0;
          try {
            parsed = Integer.parseInt("x"); // parse
          } catch (NumberFormatException e) {
            say("caught");
          }
          throw new Lost("end"); // lost
        }
        static class Lost extends IllegalStateException {
          Lost(String message) { super(message); }
        }
      }
      """;

  private static <T> List<T> stops(Function<StopSnapshot, T> tell, BreakpointSpec... specs)
      throws Exception {
    try (var program = DebuggedProgram.breaking(SHAPES, specs)) {
      List<T> told = new ArrayList<>();
      program.stops(
          stop -> {
            if (stop.reason() instanceof StopReason.Breakpoints) {
              told.add(tell.apply(stop));
            }
            return stop;
          });
      return told;
    }
  }

  private static BreakpointSpec at(BreakpointPlace place) {
    return BreakpointSpec.at(place);
  }

  private static int line(String text) {
    return lineWith(SHAPES, text);
  }

  @Test
  void stopsAtTheEntryOfEachOverload() throws Exception {
    assertThat(
            stops(
                stop -> stop.frames().get(0).variables().get(0).value().text(),
                at(new Method("Main", "say", true, false))))
        .containsExactly("\"4.0\"", "\"2.0\"", "6", "\"n6\"", "\"caught\"");
  }

  @Test
  void anInterfaceMethodMeansItsImplementations() throws Exception {
    assertThat(stops(DebuggedProgram::lineOf, at(new Method("Shape", "area", true, false))))
        .containsExactly(line("// square"), line("// area"));
  }

  @Test
  void constructorsAreMethodsToo() throws Exception {
    assertThat(stops(DebuggedProgram::lineOf, at(new Method("Circle", "<init>", true, false))))
        .containsExactly(line("// radius"), line("// made"));
    assertThat(stops(DebuggedProgram::lineOf, at(new Method("Circle", "Circle", false, true))))
        .containsExactly(line("// made"), line("// radius"));
  }

  @Test
  void stopsAtEachReturnWithTheValue() throws Exception {
    assertThat(
            stops(
                stop -> lineOf(stop) + " " + fact(stop, "returned"),
                at(new Method("Main", "fact", false, true))))
        .containsExactly(line("// one") + " 1", line("// more") + " 2", line("// more") + " 6");
    assertThat(
            stops(
                stop -> fact(stop, "returned"),
                at(new Method("Main", "fact", false, true)).withCondition("returned > 1 && n > 2")))
        .containsExactly("6");
  }

  @Test
  void aMethodWithoutAResultHasNoValueAtItsReturn() throws Exception {
    assertThat(stops(stop -> hit(stop).facts().size(), at(new Method("Main", "say", false, true))))
        .containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void stopsWhereAFieldIsWrittenWithTheOldAndTheNewValue() throws Exception {
    assertThat(
            stops(
                stop -> lineOf(stop) + " " + fact(stop, "oldValue") + " " + fact(stop, "newValue"),
                at(new Field("Circle", "radius", false, true))))
        .containsExactly(
            line("// initial") + " 0.0 1.0",
            line("// radius") + " 1.0 200.0",
            line("// shrink") + " 200.0 20.0",
            line("// shrink") + " 20.0 2.0");
    assertThat(
            stops(
                stop -> fact(stop, "newValue"),
                at(new Field("Main$Circle", "radius", false, true))
                    .withCondition("newValue < oldValue")))
        .containsExactly("20.0", "2.0");
    assertThat(stops(stop -> fact(stop, "newValue"), at(new Field("Circle", "made", false, true))))
        .containsExactly("1");
  }

  @Test
  void stopsWhereAFieldIsRead() throws Exception {
    assertThat(
            stops(
                stop -> lineOf(stop) + " " + fact(stop, "value"),
                at(new Field("Square", "side", true, false))))
        .containsExactly(line("// square") + " 2.0", line("// square") + " 2.0");
  }

  @Test
  void stopsAtCaughtExceptionsOfAClassAndItsSubclasses() throws Exception {
    assertThat(
            stops(
                stop ->
                    lineOf(stop) + " " + variable(hit(stop).facts(), "exception").value().type(),
                at(new Thrown("IllegalArgumentException", true, false))))
        .containsExactly(line("// parse") + " NumberFormatException");
    assertThat(stops(DebuggedProgram::lineOf, at(new Thrown("IOException", true, true)))).isEmpty();
  }

  @Test
  void theConditionOfAnExceptionBreakpointSeesTheExceptionAndTheLearnersFrame() throws Exception {
    BreakpointSpec thrown = at(new Thrown("java.lang.Exception", true, false));
    assertThat(
            stops(
                DebuggedProgram::lineOf,
                thrown.withCondition("parsed == 0 && exception.getMessage().contains(\"x\")")))
        .containsExactly(line("// parse"));
    assertThat(stops(DebuggedProgram::lineOf, thrown.withCondition("parsed == 1"))).isEmpty();
  }

  @Test
  void exceptionsThatStayInsideTheJdkStopNothing() throws Exception {
    String source =
        """
        import java.util.concurrent.CompletableFuture;
        public class Main {
          public static void main(String[] args) throws Exception {
            try {
              Class.forName("no.such.Thing"); // mine
            } catch (ClassNotFoundException e) {
              System.out.println("mine");
            }
          }
        }
        """;
    BreakpointSpec all = at(new Thrown("Throwable", true, true));
    try (var program = DebuggedProgram.breaking(source, all)) {
      assertThat(program.stops(stop -> lineOf(stop)))
          .isNotEmpty()
          .containsOnly(lineWith(source, "// mine"));
    }
  }

  @Test
  void anUncaughtExceptionIsAStopOfItsOwnThatCountsForTheBreakpoint() throws Exception {
    BreakpointSpec lost = at(new Thrown("Lost", false, true)).withOnce(true);
    try (var program = DebuggedProgram.breaking(SHAPES, lost)) {
      StopSnapshot stop = program.firstStop();
      assertThat(lineOf(stop)).isEqualTo(line("// lost"));
      assertThat(stop.reason()).isInstanceOf(StopReason.Uncaught.class);
      assertThat(program.session.breakpoints()).isEmpty();
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(1));
    }
  }

  @Test
  void placesThatTheProgramLacksAreInvalidAndSayWhatIsNear() throws Exception {
    List<BreakpointSpec> wrong =
        List.of(
            at(new Method("Circel", "area", true, false)),
            at(new Method("Circle", "aera", true, false)),
            at(new Field("Circle", "radios", true, false)),
            at(new Thrown("NoSuchException", true, true)),
            at(new Thrown("Circle", true, true)));
    List<String> notes =
        List.of(
            "no class of the program is called Circel; did you mean Circle?",
            "Circle has no method aera; did you mean area?",
            "Circle has no field radios; did you mean radius?",
            "no class of the program is called NoSuchException",
            "Circle is no exception");
    try (var program = DebuggedProgram.breaking(SHAPES, wrong.toArray(BreakpointSpec[]::new))) {
      for (int i = 0; i < wrong.size(); i++) {
        var standing = program.standing(wrong.get(i).place());
        assertThat(standing.state()).isEqualTo(State.INVALID);
        assertThat(standing.note()).isEqualTo(notes.get(i));
      }
    }
  }

  @Test
  void placesOfClassesThatAreNotLoadedYetArePendingAndThenBound() throws Exception {
    BreakpointSpec made = at(new Field("Circle", "made", false, true));
    BreakpointSpec lost = at(new Thrown("Lost", true, false));
    try (var program =
        DebuggedProgram.breaking(SHAPES, DebuggedProgram.breakAt(SHAPES, "for (Shape"))) {
      program.firstStop();
      program.session.setBreakpoint(made);
      program.session.setBreakpoint(lost);
      assertThat(program.standing(made.place()).state()).isEqualTo(State.PENDING);
      assertThat(lineOf(program.resume())).isEqualTo(line("// made"));
      assertThat(program.standing(made.place()).state()).isEqualTo(State.BOUND);
      assertThat(program.standing(lost.place()).state()).isEqualTo(State.PENDING);
      assertThat(lineOf(program.resume())).isEqualTo(line("// lost"));
      assertThat(program.standing(lost.place()).state()).isEqualTo(State.BOUND);
    }
  }

  @Test
  void aThousandBreakpointsAreArmed() throws Exception {
    StringBuilder source = new StringBuilder("public class Main {\n  static int n;\n");
    source.append("  public static void main(String[] args) {\n");
    source.append("    n++;\n".repeat(1000));
    source.append("  }\n}\n");
    int[] lines = java.util.stream.IntStream.range(4, 1004).toArray();
    try (var program = DebuggedProgram.running(source.toString(), lines)) {
      assertThat(lineOf(program.firstStop())).isEqualTo(4);
      assertThat(program.session.breakpoints()).allMatch(each -> each.state() == State.BOUND);
      assertThat(lineOf(program.resume())).isEqualTo(5);
    }
  }
}
