package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FullJavaEvaluationTest {
  private static final String PROGRAM =
      """
      import static java.util.stream.Collectors.joining;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.IntStream;

      public class Main extends AbstractList<String> {
        private static int made = 7;
        private final String name;
        private int count = 2;

        Main(String name) {
          this.name = name;
          System.out.println("constructed");
        }

        private static class Node { int value = 4; }
        enum Level {
          LOW, HIGH;
          int next() {
            return ordinal() + 1;
          }
        }
        interface Greeter {
          default String greet(String who) {
            return "hi " + who;
          }
        }
        record Point(int x, int y) implements Greeter {
          Point {
            if (x < 0) throw new IllegalArgumentException();
          }
        }

        @Override public String get(int i) { return name + i; }
        @Override public int size() { return count; }
        @Override public String toString() { return "Main!"; }
        private String secret(int times) { return name.repeat(times); }

        <T extends Comparable<T>> int run(int a, List<T> words, T best) {
          record Local(int n) { int twice() { return n * 2; } }
          int changing = 1;
          changing++;
          var local = new Local(a);
          int[] numbers = {3, 1, 2};
          int total = Arrays.stream(numbers).map(n -> {
            return n * a;
          }).sum();
          Runnable inner = new Runnable() {
            int own = 5 + count - count;
            public void run() {
              System.out.println(own + a);
            }
          };
          inner.run();
          System.out.println("end");
          return changing;
        }

        public static void main(String[] args) {
          Main main = new Main("m");
          main.run(7, List.of("x", "yy"), "zzz");
          new Point(1, 2).greet("you");
          Level.LOW.next();
        }
      }
      """;

  private static int line(String text) {
    return DebuggedProgram.lineWith(PROGRAM, text);
  }

  private static String text(EvaluationResult result) {
    return result instanceof EvaluationResult.Value value ? value.value().text() : "" + result;
  }

  private static void assertValues(DebuggedProgram program, String[][] values) throws Exception {
    SoftAssertions softly = new SoftAssertions();
    for (String[] each : values) {
      softly.assertThat(text(program.evaluate(each[0]))).as(each[0]).isEqualTo(each[1]);
    }
    softly.assertAll();
  }

  @Test
  void anyJavaIsEvaluatedInAnInstanceMethod() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, line("\"end\""))) {
      program.firstStop();
      assertValues(
          program,
          new String[][] {
            {
              "words.stream().map(w -> String.valueOf(w) + a + changing).collect(joining(\"-\"))",
              "\"x72-yy72\""
            },
            {"switch (a) { case 7 -> \"seven\"; default -> \"other\"; }", "\"seven\""},
            {"local.twice() + new Local(1).twice()", "16"},
            {"super.toString()", "\"[m0, m1]\""},
            {"super.indexOf(\"m1\") + modCount", "1"},
            {
              "new Supplier<String>() { public String get() { return secret(2) + new Node().value; } }.get()",
              "\"mm4\""
            },
            {"new ArrayList<>(words) {{ add(best); }}.size()", "3"},
            {"int sum = 0;\nfor (int n : numbers) {\n  sum += n;\n}\nsum * made", "42"},
            {"count = 3; size()", "3"},
            {"record Pair(int l, int r) {} new Pair(1, 2)", "Pair[l=1, r=2]"},
            {"Optional.of(best)", "Optional[\"zzz\"]"},
            {"Arrays.sort(numbers); numbers[0]", "1"},
            {"System.out.println(\"printed\")", "void"},
            {"a", "7"},
          });
      program.await(events -> events.toString().contains("printed"));
    }
  }

  @Test
  void assignedLocalsChangeInTheFrame() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, line("\"end\""))) {
      program.firstStop();
      assertValues(
          program,
          new String[][] {
            {"changing = a * 2", "14"},
            {"changing++; best = null; words = new ArrayList<>(); changing", "15"},
            {"changing + words.size()", "15"},
            {"best", "null"},
            {"changing", "15"},
          });
      StopSnapshot after = program.step(StepDepth.OVER);
      assertThat(DebuggedProgram.variable(after, "changing").value().text()).isEqualTo("15");
    }
  }

  @Test
  void snippetsStandInEveryKindOfCode() throws Exception {
    String[][] places = {
      {"\"constructed\"", "name + this.size() + count", "\"m22\""},
      {"return n * a", "IntStream.of(n, a).filter(i -> i > 3).sum()", "7"},
      {"println(own + a)", "Math.max(own, a) + secret(1) + Main.this.count", "\"7m2\""},
      {"return \"hi \"", "who.length() + hashCode() - this.hashCode()", "3"},
      {"ordinal() + 1", "values().length + this.compareTo(HIGH)", "1"},
      {"if (x < 0)", "Math.max(x, y)", "2"},
    };
    SoftAssertions softly = new SoftAssertions();
    int[] lines =
        java.util.Arrays.stream(places).mapToInt(each -> line(each[0])).distinct().toArray();
    try (var program = DebuggedProgram.running(PROGRAM, lines)) {
      SessionState state = DebuggedProgram.get(program.session.firstStop());
      while (state instanceof SessionState.Stopped stopped) {
        for (String[] each : places) {
          if (DebuggedProgram.lineOf(stopped.stop()) == line(each[0]) && !each[2].isEmpty()) {
            softly.assertThat(text(program.evaluate(each[1]))).as(each[0]).isEqualTo(each[2]);
          }
        }
        state = DebuggedProgram.get(program.session.resume());
      }
    }
    softly.assertAll();
  }

  @Test
  void aCallerFrameHasItsOwnScope() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, line("\"end\""))) {
      program.firstStop();
      assertThat(
              text(
                  DebuggedProgram.get(program.session.evaluate("main.secret(2) + args.length", 1))))
          .isEqualTo("\"mm0\"");
    }
  }

  @Test
  void evaluatedCodeIsNotInTheTraceOfWhatItThrows() throws Exception {
    try (var program = DebuggedProgram.running(PROGRAM, line("\"end\""))) {
      program.firstStop();
      assertThat(text(program.evaluate("new Throwable().getStackTrace()[0].getMethodName()")))
          .isEqualTo("\"run\"");
      assertThat(text(program.evaluate("new Throwable().getStackTrace()[0].getClassName()")))
          .isEqualTo("\"Main\"");
    }
  }

  @Test
  void privateMembersOfOtherClassesAreSeenAndSetAllTheSame() throws Exception {
    String source =
        """
        import java.util.*;

        public class Main {
          public static void main(String[] args) {
            Safe safe = new Safe();
            System.out.println("end");
          }
        }

        class Safe {
          private final List<String> coins = new ArrayList<>(List.of("gold"));
          private int locked = 1;

          private int turn(int by) {
            return locked + by;
          }
        }
        """;
    try (var program =
        DebuggedProgram.running(source, DebuggedProgram.lineWith(source, "\"end\""))) {
      program.firstStop();
      assertValues(
          program,
          new String[][] {
            {"safe.coins.get(0)", "\"gold\""},
            {"safe.turn(2) * 2", "6"},
            {"safe.locked = 5", "5"},
            {"safe.turn(2)", "7"},
            {"safe.coins.removeIf(coin -> safe.locked > 4)", "true"},
          });
      assertThat(text(program.evaluate("safe.locked = \"a\"")))
          .contains("a String does not fit the type int");
    }
  }

  @Test
  void whatAClassHidesFromOtherPackagesIsSeenAllTheSame() throws Exception {
    String main =
        """
        import java.util.*;
        import store.Item;

        public class Main {
          public static void main(String[] args) {
            List<Item> items = List.of(new Item("bread"), new Item("soap"));
            System.out.println("end");
          }
        }
        """;
    String item =
        """
        package store;

        public class Item {
          public enum Kind { FOOD, OTHER; int vat() { return 7; } }
          static class Note { public String text = "n"; }
          static int made = 2;
          private final String name;
          protected long cents = 3;
          Kind kind = Kind.OTHER;
          char tag = 'x';
          Note note = new Note();

          Item() {
            this("none");
          }

          public Item(String name) {
            this.name = name;
          }

          String label(int times) {
            return name.repeat(times);
          }
        }
        """;
    Map<String, String> sources = Map.of("Main.java", main, "store/Item.java", item);
    LaunchSpec spec =
        LaunchSpec.of("Main", new SourceCompiler().compile(sources).classes(), sources);
    int end = DebuggedProgram.lineWith(main, "\"end\"");
    try (var program = DebuggedProgram.launch(spec, Debugger.Start.RUN, end)) {
      program.firstStop();
      assertValues(
          program,
          new String[][] {
            {"items.get(0).kind.name()", "\"OTHER\""},
            {"items.get(0).kind + \"!\"", "\"OTHER!\""},
            {"items.get(0).kind.vat()", "7"},
            {"items.get(0).tag", "'x'"},
            {"items.get(0).tag = 'y'", "'y'"},
            {"items.get(0).tag", "'y'"},
            {"items.get(0).label(2)", "\"breadbread\""},
            {"Item.made++", "2"},
            {"Item.made", "3"},
            {"new Item().label(1)", "\"none\""},
            {"items.get(0).note.text", "\"n\""},
            {"items.stream().map(i -> i.name).toList().get(1)", "\"soap\""},
            {"items.stream().map(i -> i.label(1)).toList().get(1)", "\"soap\""},
            {"items.stream().mapToLong(i -> i.cents).sum()", "6"},
            {"items.stream().filter(i -> i.kind.vat() == 7 && i.tag == 'y').count()", "1"},
            {
              "new Object() { String of(Item i) { return i.name + i.cents + i.tag; } }"
                  + ".of(items.get(1))",
              "\"soap3x\""
            },
          });
    }
  }
}
