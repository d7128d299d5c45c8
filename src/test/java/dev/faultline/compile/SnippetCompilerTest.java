package dev.faultline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class SnippetCompilerTest {
  private static final String PROGRAM =
      """
      package shop;

      import static java.util.stream.Collectors.toList;
      import java.util.*;
      import java.util.function.*;

      public class Main extends AbstractList<String> implements Greeter {
        private static int made = 7;
        private final String name = "m";
        private int count = 3;
        enum Color { RED, GREEN }
        private static class Node { int value = 4; private int half() { return value / 2; } }
        private record Point(int x, int y) {}

        @Override public String get(int i) { return name + i; }
        @Override public int size() { return count; }
        @Override public String toString() { return "Main"; }
        private String secret(int times) { return name.repeat(times); }
        private static String hidden() { return "hidden"; }
        static String pick(Object o) { return "object"; }
        static String pick(String s) { return "string"; }

        <T extends Comparable<T>> void run(int a, List<? extends T> words, T best) {
          final int fixed = 12;
          int changing = 1;
          changing++;
          record Local(int n) { int twice() { return n * 2; } }
          class Counter { int base = a; int next() { return base + fixed; } }
          var pairs = new HashMap<String, List<Integer>>();
          Object any = new Local(5);
          Local local = new Local(6);
          Color color = Color.GREEN;
          int late = 9;
          if (any instanceof Local found && found.n() > 1) {
            System.out.println("matched");
          }
          words.forEach(word -> {
            System.out.println("in lambda " + word + a);
          });
          Runnable anonymous = new Runnable() {
            int own = 8;
            @Override public void run() {
              System.out.println("in anonymous " + a + own);
            }
          };
          System.out.println("end" + late);
        }

        static int total(int[] numbers) {
          int sum = 0;
          for (int each : numbers) {
            sum += each;
          }
          return sum;
        }

        class Inner {
          int own = 5;
          void look() {
            System.out.println("in inner" + own + name + size());
          }
        }
      }

      interface Greeter {
        default String greet(String who) {
          return "hello " + who;
        }
      }

      enum Level {
        LOW, HIGH {
          @Override int weight() {
            return 10;
          }
        };
        int weight() { return 1; }
      }
      """;

  private static final String END = "\"end\" + late";

  private final LoadedProgram program = new LoadedProgram(Map.of("shop/Main.java", PROGRAM));

  private Object main() throws Exception {
    return Class.forName("shop.Main", true, program).getDeclaredConstructor().newInstance();
  }

  private Map<String, Object> locals() throws Exception {
    Map<String, Object> locals = new HashMap<>();
    locals.put("this", main());
    locals.put("a", 7);
    locals.put("words", new ArrayList<>(List.of("x", "yy")));
    locals.put("best", "zzz");
    locals.put("changing", 2);
    locals.put("pairs", new HashMap<>(Map.of("k", List.of(1, 2, 3))));
    Class<?> local = Class.forName("shop.Main$1Local", true, program);
    var constructor = local.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    locals.put("any", constructor.newInstance(5));
    locals.put("local", constructor.newInstance(6));
    locals.put("color", Class.forName("shop.Main$Color", true, program).getEnumConstants()[1]);
    locals.put("late", 9);
    return locals;
  }

  private static final String[][] VALUES = {
    {"a * 2 + late", "23", "int"},
    {"a / 2.0", "3.5", "double"},
    {"'c'", "c", "char"},
    {"name + made + count", "m73", "java.lang.String"},
    {"this.secret(3)", "mmm", "java.lang.String"},
    {"hidden()", "hidden", "java.lang.String"},
    {"pick(best)", "object", "java.lang.String"},
    {"pick(\"s\")", "string", "java.lang.String"},
    {"words.stream().map(w -> w.toString() + a + changing).collect(toList())", "[x72, yy72]", null},
    {"pairs.get(\"k\").stream().mapToInt(i -> i * a).sum()", "42", "int"},
    {"pairs.values().iterator().next().get(0) + 1", "2", "int"},
    {"switch (color) { case RED -> 1; case GREEN -> 2; }", "2", "int"},
    {"switch (a) { case 7 -> { int b = a; yield b * 2; } default -> 0; }", "14", "int"},
    {"local.twice()", "12", "int"},
    {"new Local(4).equals(new Local(4))", "true", "boolean"},
    {"((Local) any).n()", "5", "int"},
    {"any instanceof Local l ? l.n() : -1", "5", "int"},
    {"new Counter().next() + fixed", "31", "int"},
    {"fixed", "12", "int"},
    {"new Node().half() + new Point(1, 2).y()", "4", "int"},
    {"super.toString()", "[m0, m1, m2]", "java.lang.String"},
    {"super.indexOf(\"m1\") + modCount", "1", "int"},
    {"((Supplier<String>) super::toString).get()", "[m0, m1, m2]", "java.lang.String"},
    {"((Supplier<String>) this::secretOnce).get()", null, null},
    {"Greeter.super.greet(\"you\")", "hello you", "java.lang.String"},
    {"((Function<Integer, String>) this::secret).apply(2)", "mm", "java.lang.String"},
    {
      "new Object() { int twice() { return a * 2 + count + secret(2).length(); } }.twice()",
      "19",
      "int"
    },
    {
      "new Object() { Object make() { return new Node().value + new Node().half() + modCount; } }"
          + ".make()",
      "6",
      "java.lang.Object"
    },
    {"new Object() { int set() { count = 4; made++; return count + made; } }.set()", "12", "int"},
    {
      "new Supplier<String>() { public String get() { return Main.super.toString(); } }.get()",
      "[m0, m1, m2]",
      "java.lang.String"
    },
    {
      "new Supplier<String>() { public String get() { return hidden() + this.twice(); } "
          + "private String twice() { return name + name; } }.get()",
      "hiddenmm",
      "java.lang.String"
    },
    {
      "record Pair(int l, int r) { private int sum() { return l + r; } } new Pair(a, 1).sum()",
      "8",
      "int"
    },
    {
      "class Two { private int v = a; class Deep { int w = v; } } new Two().new Deep().w",
      "7",
      "int"
    },
    {"enum E { A, B } E.valueOf(\"B\").ordinal()", "1", "int"},
    {"interface Op { int of(int i); } Op op = i -> i * a; op.of(3);", "21", "int"},
    {"int b = a; b += late; b * 2", "32", "int"},
    {"for (int i = 0; i < 3; i++) { if (i == 2) return i * 100; } return 0;", "200", "Object"},
    {"int b = 2; a * b", "14", "int"},
    {"int[] n = {3, 1, 2}; Arrays.sort(n); n[0]", "1", "int"},
    {"List<T> copy = new ArrayList<>(words); copy.add(best); Collections.max(copy)", "zzz", "T"},
    {"Map.of(\"k\", 1)", "{k=1}", "java.util.Map<java.lang.String, java.lang.Integer>"},
    {"null", "null", "java.lang.Object"},
    {"count = 5", "5", "int"},
    {"count++; count", "4", "int"},
    {"String text = \"\"\"\n  hi\n  \"\"\"; text.strip()", "hi", "java.lang.String"},
    {"// nothing\na // the value", "7", "int"},
    {"Level.HIGH.weight()", "10", "int"},
    {"assert a > 100; a", "7", "int"},
    {
      "try { throw new java.io.IOException(\"x\"); } catch (Exception e) { e.getMessage(); }",
      "null",
      "void"
    },
    {"System.out.print(\"\")", "null", "void"},
    {"System.out.print(\"\");", "null", "void"},
    {"int[] box = {0}; Runnable r = () -> box[0] += a; r.run(); box[0]", "7", "int"},
    {
      "Optional.of(best).map(b -> new Object() { String s = b + name; }.s).get()",
      "zzzm",
      "java.lang.String"
    },
  };

  @Test
  void theWholeLanguageCanBeEvaluated() {
    SoftAssertions softly = new SoftAssertions();
    for (String[] each : VALUES) {
      if (each[1] == null) {
        continue;
      }
      try {
        Snippet snippet =
            program.compiler.compile(each[0], program.place(END), Snippet.Purpose.EVALUATE);
        String value = String.valueOf(program.run(snippet, END, locals()));
        softly.assertThat(value).as(each[0]).isEqualTo(each[1]);
        if (each[2] != null) {
          softly.assertThat(snippet.resultType()).as(each[0]).isEqualTo(each[2]);
        }
      } catch (Throwable e) {
        softly.fail(each[0] + ": " + e, e);
      }
    }
    softly.assertAll();
  }

  @Test
  void assignedLocalsAreHandedBack() throws Throwable {
    Snippet snippet =
        program.compiler.compile(
            "changing = a; best = null; changing + 1",
            program.place(END),
            Snippet.Purpose.EVALUATE);
    assertThat(snippet.assigned()).containsExactly("best", "changing");
    assertThat((Object[]) program.run(snippet, END, locals())).containsExactly(8, null, 7);
  }

  @Test
  void conditionsAndLogsAreCompiledToPrimitivesAndText() throws Throwable {
    assertThat(
            program.run(
                "sum > 2 && each == numbers[1]",
                "sum += each",
                Snippet.Purpose.CONDITION,
                Map.of("sum", 3, "each", 5, "numbers", new int[] {1, 5})))
        .isEqualTo(true);
    assertThat(
            program.run(
                "sum is {sum + \"}\"} of {{{numbers.length}}} \"é\"\n{Arrays.stream(numbers).map(n -> { return n; }).sum()}",
                "sum += each",
                Snippet.Purpose.LOG,
                Map.of("sum", 3, "each", 5, "numbers", new int[] {1, 5})))
        .isEqualTo("sum is 3} of {2} \"é\"\n6");
    Snippet snippet =
        program.compiler.compile(
            "sum > 2", program.place("sum += each"), Snippet.Purpose.CONDITION);
    assertThat(snippet.descriptor()).isEqualTo("(I)Z");
    assertThat(snippet.resultType()).isEqualTo("boolean");
  }

  private static final String[][] PLACES = {
    {"in lambda", "word.toString() + a + word.compareTo(word)", "w70"},
    {"matched", "found.n() + a", "12"},
    {"in anonymous", "a + own", "15"},
    {"in inner", "own + name + secret(1) + Main.this.count + size()", "5mm33"},
    {"hello", "who + this.greet(\"a\")", "whohello a"},
    {"return 10", "weight() + super.weight() + ordinal()", "12"},
    {"return sum", "sum + total(numbers)", "9"},
  };

  @Test
  void snippetsStandWhereverCodeDoes() throws Throwable {
    SoftAssertions softly = new SoftAssertions();
    for (String[] each : PLACES) {
      try {
        Object value = program.run(each[1], each[0], Snippet.Purpose.EVALUATE, localsAt(each[0]));
        softly.assertThat(String.valueOf(value)).as(each[0]).isEqualTo(each[2]);
      } catch (Throwable e) {
        softly.fail(each[0] + ": " + e, e);
      }
    }
    softly.assertAll();
  }

  private Map<String, Object> localsAt(String mark) throws Throwable {
    Map<String, Object> locals = locals();
    switch (mark) {
      case "in lambda" -> locals.put("word", "w");
      case "matched" -> locals.put("found", locals.get("any"));
      case "in anonymous" -> {
        var constructor = Class.forName("shop.Main$1", true, program).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] captured =
            Arrays.stream(constructor.getParameterTypes())
                .map(each -> each == int.class ? 7 : locals.get("this"))
                .toArray();
        locals.put("this", constructor.newInstance(captured));
      }
      case "in inner" ->
          locals.put("this", program.run("new Inner()", END, Snippet.Purpose.EVALUATE, locals));
      case "hello" -> locals.put("who", "who");
      case "return 10" ->
          locals.put("this", program.run("Level.HIGH", END, Snippet.Purpose.EVALUATE, locals));
      case "return sum" -> {
        locals.put("sum", 3);
        locals.put("numbers", new int[] {1, 5});
      }
      default -> {}
    }
    return locals;
  }

  private static final String[][] REFUSED = {
    {"tottal", "no variable `tottal` here; in scope: a, words, best, fixed, changing, pairs"},
    {"a +", "`a +` is no expression: illegal start of expression"},
    {"", "there is nothing to evaluate"},
    {"1); int z = (2", "not one expression"},
    {"} void other() { int x = 1;", "no expression"},
    {"words.sizes()", "has no method `sizes()`"},
    {"String s = 3; s", "incompatible types: int cannot be converted to String, at `3`"},
    {
      "int b = 1;\nString s = b; s", "line 2: incompatible types: int cannot be converted to String"
    },
    {"x -> x", "lambda expression needs an explicit target-type"},
    {"int a = 3; a", "variable a is already defined"},
    {"fixed = 2", "fixed"},
    {"changing = 3; Runnable r = () -> System.out.println(changing); r", "effectively final"},
    {"new Missing()", "no class `Missing` here"},
    {"foo(3)", "no method `foo(int)` here"},
  };

  @Test
  void whatIsWrongIsSaidInOneLine() {
    SoftAssertions softly = new SoftAssertions();
    for (String[] each : REFUSED) {
      softly
          .assertThat(refusal(each[0], END, Snippet.Purpose.EVALUATE))
          .as(each[0])
          .contains(each[1])
          .doesNotContain("$", "\n");
    }
    softly.assertAll();
  }

  private String refusal(String code, String mark, Snippet.Purpose purpose) {
    try {
      return "compiled: " + program.compiler.compile(code, program.place(mark), purpose);
    } catch (SnippetRefused e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void aVariableWithoutAValueIsNamed() {
    assertThatThrownBy(
            () ->
                program.compiler.compile(
                    "changing + 1", program.place("in lambda"), Snippet.Purpose.EVALUATE))
        .hasMessage("the variable `changing` has no value here");
    assertThatThrownBy(
            () ->
                program.compiler.compile(
                    "late", program.place("int late"), Snippet.Purpose.CONDITION))
        .hasMessage("the variable `late` has no value here");
    assertThatThrownBy(
            () ->
                program.compiler.compile(
                    "words.size()", program.place("in anonymous"), Snippet.Purpose.EVALUATE))
        .hasMessage("`words` has no value here: the class does not use it");
  }

  @Test
  void conditionsAndLogsChangeNothing() {
    for (String changing : List.of("words = null", "numbers[0]++ > 2", "this.total += 1")) {
      assertThatThrownBy(() -> SnippetCompiler.requireQuestion(changing))
          .hasMessageContaining("this may not change `" + changing.split(" |\\+\\+")[0] + "`");
      assertThatThrownBy(() -> SnippetCompiler.requireLog("now {" + changing + "}"))
          .hasMessageContaining("this may not change");
    }
    assertThatCode(
            () ->
                SnippetCompiler.requireQuestion(
                    "words.removeIf(x -> { int i = 0; i++; return i > 1; })"))
        .doesNotThrowAnyException();

    assertThatThrownBy(
            () ->
                program.compiler.compile(
                    "(changing = 3) > 2", program.place(END), Snippet.Purpose.CONDITION))
        .hasMessageContaining("may not change `changing`");
    assertThatThrownBy(
            () -> program.compiler.compile("a + 1", program.place(END), Snippet.Purpose.CONDITION))
        .hasMessageContaining("int cannot be converted to boolean");
  }
}
