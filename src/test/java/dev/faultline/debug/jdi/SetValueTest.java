package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueHandle;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SetValueTest {
  private static final String PROGRAM =
      """
      import java.util.*;

      public class Main {
        static int shared = 1;
        int own = 2;
        final int fixed = 3;
        private String text = "t";
        @Override public String toString() { return "Main " + own; }

        void run() {
          int i = 1;
          long l = 1;
          byte b = 1;
          double d = 1;
          char c = 'c';
          boolean yes = true;
          Integer boxed = 1;
          String s = "s";
          Object o = "o";
          List<String> words = new ArrayList<>(List.of("a", "b"));
          LinkedList<Integer> linked = new LinkedList<>(List.of(1, 2));
          List<Integer> immutable = List.of(1, 2);
          Map<String, Integer> ages = new HashMap<>(Map.of("ann", 3));
          Set<String> set = new HashSet<>(Set.of("x"));
          int[] numbers = {1, 2, 3};
          Main self = this;
          System.out.println("here" + i);
        }

        public static void main(String[] args) {
          new Main().run();
        }
      }
      """;

  private static final int HERE = DebuggedProgram.lineWith(PROGRAM, "\"here\"");

  private static String shown(EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return value.value().text();
    }
    return result instanceof EvaluationResult.CouldNot could ? could.why() : "" + result;
  }

  private static final String[][] VARIABLES = {
    {"i", "5", "5"},
    {"i", "i * 2 + words.size()", "12"},
    {"i", "'a'", "97"},
    {"i", "boxed", "1"},
    {"l", "7", "7"},
    {"b", "5", "5"},
    {"d", "2", "2.0"},
    {"c", "'x'", "'x'"},
    {"c", "66", "'B'"},
    {"yes", "i > 100", "false"},
    {"boxed", "9", "9"},
    {"boxed", "null", "null"},
    {"s", "s.repeat(2)", "\"ss\""},
    {"o", "4", "4"},
    {"words", "List.of(\"z\")", "List12 (size 1)"},
    {"numbers", "new int[2]", "int[2]"},
  };

  private static final String[][] MISFITS = {
    {"i", "\"abc\"", "a String does not fit the type int"},
    {"i", "3L", "3 of type long does not fit the type int"},
    {"i", "null", "null does not fit the type int"},
    {"b", "300", "300 of type int does not fit the type byte"},
    {"yes", "1", "1 of type int does not fit the type boolean"},
    {"boxed", "3L", "3 of type long does not fit the type Integer"},
    {"s", "4", "4 of type int does not fit the type String"},
    {"words", "ages", "a HashMap does not fit the type List"},
    {"i", "System.gc()", "this has no value"},
    {"i", "tottal", "no variable `tottal` here"},
    {"nothing", "1", "no variable `nothing` has a value here"},
  };

  @Test
  void variablesTakeWhatFitsTheirType() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, HERE)) {
      program.firstStop();
      SoftAssertions softly = new SoftAssertions();
      for (String[] each : VARIABLES) {
        var result = DebuggedProgram.get(program.session.setVariable(0, each[0], each[1]));
        softly.assertThat(shown(result)).as(each[0] + " = " + each[1]).isEqualTo(each[2]);
        softly.assertThat(shown(program.evaluate(each[0]))).as(each[0]).isEqualTo(each[2]);
      }
      for (String[] each : MISFITS) {
        var result = DebuggedProgram.get(program.session.setVariable(0, each[0], each[1]));
        softly
            .assertThat(result)
            .as(each[0] + " = " + each[1])
            .isInstanceOf(EvaluationResult.CouldNot.class);
        softly.assertThat(shown(result)).contains(each[2]).doesNotContain("\n");
      }
      softly.assertAll();
    }
  }

  private static final String[][] CHILDREN = {
    {"self", "own", "own + 5", "own", "7"},
    {"self", "text", "\"new\"", "text", "\"new\""},
    {"self", "shared", "8", "Main.shared", "8"},
    {"numbers", "[1]", "20", "numbers[1]", "20"},
    {"words", "[1]", "\"B\"", "words.get(1)", "\"B\""},
    {"linked", "[1]", "7", "linked.get(1)", "7"},
    {"ages", "\"ann\"", "4", "ages.get(\"ann\")", "4"},
  };

  @Test
  void fieldsAndElementsAreSet() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, HERE)) {
      StopSnapshot stop = program.firstStop();
      SoftAssertions softly = new SoftAssertions();
      for (String[] each : CHILDREN) {
        var result =
            DebuggedProgram.get(
                program.session.setChild(handle(stop, each[0]), each[1], each[2], 0));
        softly.assertThat(shown(result)).as(each[0] + each[1]).isEqualTo(each[4]);
        softly.assertThat(shown(program.evaluate(each[3]))).as(each[3]).isEqualTo(each[4]);
      }
      softly.assertAll();
    }
  }

  private static ValueHandle handle(StopSnapshot stop, String name) {
    return Objects.requireNonNull(DebuggedProgram.variable(stop, name).value().handle());
  }

  @Test
  void whatCannotBeSetIsSaid() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, HERE)) {
      StopSnapshot stop = program.firstStop();
      assertThat(setChild(program, stop, "self", "fixed", "4"))
          .isEqualTo("`fixed` is final and keeps its value");
      assertThat(setChild(program, stop, "self", "own", "\"x\""))
          .isEqualTo("a String does not fit the type int");
      assertThat(setChild(program, stop, "immutable", "[0]", "4"))
          .contains("UnsupportedOperationException");
      assertThatThrownBy(() -> setChild(program, stop, "set", "[0]", "\"y\""))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("evaluate a call that changes the object instead");
      assertThatThrownBy(() -> setChild(program, stop, "self", "nothing", "4"))
          .hasMessageContaining("There is no `nothing` in this object.");
      assertThatThrownBy(() -> setChild(program, stop, "numbers", "[3]", "4"))
          .hasMessageContaining("There is no `[3]` in this object.");
    }
  }

  private static String setChild(
      DebuggedProgram program, StopSnapshot stop, String parent, String child, String value)
      throws Exception {
    return shown(
        DebuggedProgram.get(program.session.setChild(handle(stop, parent), child, value, 0)));
  }

  @Test
  void toStringIsCalledWhenAsked() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, HERE)) {
      StopSnapshot stop = program.firstStop();
      assertThat(shown(DebuggedProgram.get(program.session.evaluateToString(handle(stop, "self")))))
          .isEqualTo("\"Main 2\"");
      ValueHandle words = handle(stop, "words");
      assertThat(shown(DebuggedProgram.get(program.session.evaluateToString(words))))
          .isEqualTo("\"[a, b]\"");
    }
  }
}
