package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.StepDepth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EvaluationTest {
  private static final String PROGRAM =
      """
      import java.util.*;

      public class Main {
        private static int made = 7;
        private final String name;
        private Integer boxed = 41;
        static final long BIG = 1L << 40;

        Main(String name) { this.name = name; }

        record Point(int x, int y) {
          int sum() { return x + y; }
        }
        enum Color { RED, GREEN }

        private String secret(int times) { return name.repeat(times); }
        static String pick(Object o) { return "object"; }
        static String pick(String s) { return "string"; }
        static String pick(int i) { return "int"; }
        static String pick(long i) { return "long"; }
        static int sum(int... all) { int s = 0; for (int i : all) s += i; return s; }
        static int fail() { throw new IllegalStateException("broken"); }
        static int loop() { while (true) { made++; } }
        @Override public String toString() { return "Main(" + name + ")"; }

        class Inner {
          int own = 5;
          void look() {
            System.out.println(own + name);
          }
        }

        void run(int a, long b, double d, char c, int[] numbers, List<String> words) {
          String text = "hi";
          String none = null;
          Point point = new Point(3, 4);
          Object any = point;
          Color color = Color.GREEN;
          new Inner().look();
          System.out.println(a);
        }

        public static void main(String[] args) {
          new Main("m").run(7, 2L, 0.5, 'x', new int[] {10, 20, 30}, new ArrayList<>(List.of("a", "b")));
        }
      }
      """;

  private static final int AT_END = DebuggedProgram.lineWith(PROGRAM, "println(a)");

  private static final String[][] VALUES = {
    {"a", "7"},
    {"a + b", "9"},
    {"a / 2", "3"},
    {"a / 2.0", "3.5"},
    {"a % 4", "3"},
    {"-a", "-7"},
    {"2147483647 + 1", "-2147483648"},
    {"1 << 33", "2"},
    {"1L << 33", "8589934592"},
    {"-1 >>> 28", "15"},
    {"c", "'x'"},
    {"c + 1", "121"},
    {"(char) (c + 1)", "'y'"},
    {"(int) 3.9", "3"},
    {"(byte) 200", "-56"},
    {"~a", "-8"},
    {"!(a > 3)", "false"},
    {"a > 3 && b < 3", "true"},
    {"none != null && none.length() > 0", "false"},
    {"a > 3 || fail() > 0", "true"},
    {"a == 7 ? \"yes\" : \"no\"", "\"yes\""},
    {"numbers[1]", "20"},
    {"numbers[a - 5]", "30"},
    {"numbers.length", "3"},
    {"text + a + c + d", "\"hi7x0.5\""},
    {"1 + 2 + text", "\"3hi\""},
    {"none + text", "\"nullhi\""},
    {"\"\" + this", "\"Main(m)\""},
    {"text.length()", "2"},
    {"text.charAt(0)", "'h'"},
    {"words.get(0)", "\"a\""},
    {"words.size()", "2"},
    {"words.contains(\"b\")", "true"},
    {"words", "ArrayList (size 2)"},
    {"name", "\"m\""},
    {"this.name", "\"m\""},
    {"made", "7"},
    {"Main.made", "7"},
    {"BIG", "1099511627776"},
    {"boxed + 1", "42"},
    {"boxed == 41", "true"},
    {"secret(3)", "\"mmm\""},
    {"this.secret(2)", "\"mm\""},
    {"point.x", "3"},
    {"point.x()", "3"},
    {"point.sum() * 2", "14"},
    {"pick(1)", "\"int\""},
    {"pick(1L)", "\"long\""},
    {"pick(\"s\")", "\"string\""},
    {"pick(this)", "\"object\""},
    {"pick('c')", "\"int\""},
    {"pick(1.5)", "\"object\""},
    {"sum()", "0"},
    {"sum(1, 2, 3)", "6"},
    {"sum(numbers)", "60"},
    {"Math.max(a, 9)", "9"},
    {"Math.abs(-2.5)", "2.5"},
    {"Integer.parseInt(\"12\")", "12"},
    {"String.valueOf(a)", "\"7\""},
    {"List.of(1, 2)", "List12 (size 2)"},
    {"List.of(1, 2).size()", "2"},
    {"Arrays.asList(1, 2, 3).size()", "3"},
    {"Map.of(\"k\", 1).get(\"k\")", "1"},
    {"new Point(1, 2).sum()", "3"},
    {"new Point(1, 2).equals(new Point(1, 2))", "true"},
    {"new ArrayList<>(words).size()", "2"},
    {"any instanceof Point", "true"},
    {"any instanceof String", "false"},
    {"((Point) any).y", "4"},
    {"color", "GREEN"},
    {"color == Color.GREEN", "true"},
    {"Color.RED.ordinal()", "0"},
    {"new int[] {1, 2}.length", "2"},
    {"new String[4].length", "4"},
    {"null", "null"},
    {"none", "null"},
    {"true", "true"},
    {"'a'", "'a'"},
    {"1e3", "1000.0"},
    {"1.5f * 2", "3.0"},
    {"0.1 + 0.2", "0.30000000000000004"},
    {"java.util.List.of()", "ListN (size 0)"},
    {"String.format(\"%d-%s\", a, text)", "\"7-hi\""},
    {"text.equals(\"hi\")", "true"},
    {"new Inner().own", "5"},
    {"10 == 10.0", "true"},
    {"'a' < 'b'", "true"},
    {"text == text", "true"},
    {"Integer.MAX_VALUE", "2147483647"},
    {"System.out.append(\"\") != null", "true"},
    {"hashCode() == this.hashCode()", "true"},
    {"words.isEmpty() ? 1 : 2", "2"},
    {"java.time.LocalDate.of(2024, 2, 29)", "2024-02-29"},
  };

  @Test
  void computesWhatJavaWould() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, AT_END)) {
      program.firstStop();
      SoftAssertions softly = new SoftAssertions();
      for (String[] each : VALUES) {
        EvaluationResult result = program.evaluate(each[0]);
        String shown =
            result instanceof EvaluationResult.Value value ? value.value().text() : "" + result;
        softly.assertThat(shown).as(each[0]).isEqualTo(each[1]);
      }
      softly.assertAll();
    }
  }

  @Test
  void tellsWhatWasThrown() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, AT_END)) {
      program.firstStop();
      assertThrew(program, "fail()", "IllegalStateException", "broken");
      assertThrew(program, "a / 0", "ArithmeticException", "/ by zero");
      assertThrew(program, "numbers[3]", "ArrayIndexOutOfBoundsException", "Index 3 out of");
      assertThrew(program, "none.length()", "NullPointerException", "is null");
      assertThrew(program, "(String) any", "ClassCastException", "cannot be cast");
      assertThrew(program, "words.get(9)", "IndexOutOfBoundsException", "Index 9 out of");
    }
  }

  private static void assertThrew(
      DebuggedProgram program, String expression, String type, String message) throws Exception {
    EvaluationResult result = program.evaluate(expression);
    assertThat(result).as(expression).isInstanceOf(EvaluationResult.Threw.class);
    EvaluationResult.Threw threw = (EvaluationResult.Threw) result;
    assertThat(threw.exception().type()).isEqualTo(type);
    assertThat(threw.message()).contains(message);
  }

  @Test
  void tellsInOneLineWhyItCannot() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, AT_END)) {
      program.firstStop();
      assertCannot(program, "tottal", "no variable `tottal` here; in scope: a, b, d, c, numbers");
      assertCannot(program, "a +", "no expression");
      assertCannot(program, "1); int z = (2", "not one expression");
      assertCannot(program, "", "nothing to evaluate");
      assertCannot(program, "a = true", "boolean cannot be converted to int, at `true`");
      assertCannot(program, "words.sizes()", "List<String> has no method `sizes()`");
      assertCannot(program, "point.z", "has no field `z`");
      assertCannot(program, "w -> w", "lambda expression needs an explicit target-type");
      assertCannot(program, "Nowhere.x", "no variable `Nowhere`");
    }
  }

  private static void assertCannot(DebuggedProgram program, String expression, String why)
      throws Exception {
    EvaluationResult result = program.evaluate(expression);
    assertThat(result).as(expression).isInstanceOf(EvaluationResult.CouldNot.class);
    String told = ((EvaluationResult.CouldNot) result).why();
    assertThat(told).contains(why).doesNotContain("\n");
  }

  @Test
  void endsACallThatDoesNotEnd() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, AT_END)) {
      program.firstStop();
      long start = System.nanoTime();
      assertCannot(program, "loop()", "did not end within 3 s");
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
      assertThat(((EvaluationResult.Value) program.evaluate("a + 1")).value().text())
          .isEqualTo("8");
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.OVER))).isEqualTo(AT_END + 1);
    }
  }

  @Test
  void aBreakpointInACalledMethodIsMuted() throws Exception {
    try (var program =
        DebuggedProgram.running(
            PROGRAM, DebuggedProgram.lineWith(PROGRAM, "return x + y"), AT_END)) {
      program.firstStop();
      assertThat(((EvaluationResult.Value) program.evaluate("point.sum()")).value().text())
          .isEqualTo("7");
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.OVER))).isEqualTo(AT_END + 1);
    }
  }

  @Test
  void seesEnclosingInstancesFromAnInnerClass() throws Exception {
    try (var program =
        DebuggedProgram.running(
            PROGRAM, DebuggedProgram.lineWith(PROGRAM, "println(own + name)"))) {
      program.firstStop();
      assertThat(
              ((EvaluationResult.Value) program.evaluate("own + name + Main.this.name + secret(1)"))
                  .value()
                  .text())
          .isEqualTo("\"5mmm\"");
    }
  }

  @Test
  void isRefusedWhileTheProgramRuns() throws Exception {
    try (var program =
        DebuggedProgram.running(
            "public class Main { public static void main(String[] a) throws Exception { System.in.read(); } }")) {
      program.await(events -> events.toString().contains("waitingForInput=true"));
      assertThatThrownBy(() -> program.evaluate("1 + 1"))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("The program is not stopped");
    }
  }

  @Test
  void ofFieldsWithOneNameTheOneThatTheCodeSeesIsMeant() throws Exception {
    String source =
        """
        public class Main {
          int outer = 1;
          class Base {
            private int value = 10;
            static String kind = "base";
            void show() {
              System.out.println(value + outer); // show
            }
          }
          class Other {
            int outer = 2;
            class Derived extends Base {
              int value = 20;
              static String kind = "derived";
            }
          }
          Object left() {
            return new Other().new Derived();
          }
          public static void main(String[] args) {
            Base base = (Base) new Main().left();
            Object plain = base;
            base.show(); // call
          }
        }
        """;
    try (var program =
        DebuggedProgram.running(source, lineWith(source, "// call"), lineWith(source, "// show"))) {
      program.firstStop();
      assertThat(text(program.evaluate("base.value"))).isEqualTo("10");
      assertThat(text(program.evaluate("((Other.Derived) base).value"))).isEqualTo("20");
      assertThat(program.evaluate("plain.value"))
          .isInstanceOfSatisfying(
              EvaluationResult.CouldNot.class,
              told -> assertThat(told.why()).contains("Object has no field `value`"));
      program.resume();
      for (String own : List.of("value", "this.value", "value + 0", "Base.this.value")) {
        assertThat(text(program.evaluate(own))).as(own).isEqualTo("10");
      }
      assertThat(text(program.evaluate("kind"))).isEqualTo("\"base\"");
      assertThat(text(program.evaluate("outer"))).isEqualTo("1");
      assertThat(text(program.evaluate("value = 11"))).isEqualTo("11");
      assertThat(text(program.evaluate("value"))).isEqualTo("11");
    }
  }

  @Test
  void anAnonymousClassWhoseTypeIsInferredIsEvaluatedIn() throws Exception {
    String source =
        """
        import java.util.*;

        public class Main {
          public static void main(String[] args) {
            int base = 10;
            Comparator<String> lengths = new Comparator<>() {
              int calls = 1;
              @Override public int compare(String p, String q) {
                return p.length() - q.length() + base; // compare
              }
            };
            System.out.println(lengths.compare("a", "bb"));
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// compare"))) {
      program.firstStop();
      assertThat(text(program.evaluate("p.length() + q.length() + base + calls"))).isEqualTo("14");
      assertThat(text(program.evaluate("calls = compare(q, p)"))).isEqualTo("11");
      assertThat(text(program.evaluate("calls"))).isEqualTo("11");
      assertThat(program.evaluate("zzz + 1"))
          .isInstanceOfSatisfying(
              EvaluationResult.CouldNot.class, told -> assertThat(told.why()).contains("`zzz`"));
    }
  }

  private static String text(EvaluationResult result) {
    return result instanceof EvaluationResult.Value value ? value.value().text() : "" + result;
  }
}
