package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Objects that are called by the number under which they were shown, inside expressions. */
@Timeout(60)
class NamedObjectsTest {
  private static final String SHOP =
      """
      import java.util.*;
      import java.util.function.*;

      public class Main {
        static class Cart {
          final List<Item> items = new ArrayList<>();
          private int discount = 1;
          Cart next;
          int total() { return items.stream().mapToInt(each -> each.price).sum() - discount; }
          private int secret() { return 42; }
        }
        record Item(String name, int price) { }
        static class Box<T extends Comparable<T>> {
          T held;
          Box(T held) { this.held = held; }
          T get() { return held; }
        }
        static class Shop {
          final Map<String, Cart> carts = new HashMap<>();
          Cart find(String name) { return carts.get(name); }
        }
        static int runs;
        static int run() { return ++runs; }

        public static void main(String[] args) {
          class Till { int open() { return 5; } }
          Shop shop = new Shop();
          Cart a = new Cart();
          Cart b = new Cart();
          a.items.add(new Item("pen", 3));
          a.items.add(new Item("ink", 8));
          shop.carts.put("a", a);
          Cart x = null;
          List<Item> list = a.items;
          int[] numbers = {3, 1, 2};
          Cart[] row = {a, b};
          Cart[][] rows = {row};
          Box<String> box = new Box<>("b");
          List<String> fixed = List.of("one", "two");
          List<String> shown = Arrays.asList("s", "t");
          IntUnaryOperator lambda = n -> n + a.discount;
          Runnable anonymous = new Runnable() {
            int ran = 7;
            public void run() { ran++; }
          };
          Object till = new Till();
          Object hidden = Vault.made();
          Object safes = Vault.row();
          Set<Integer> keys = new HashMap<>(Map.of(1, 2)).keySet();
          String word = "text";
          System.out.println(x + word); // here
        }
      }

      class Vault {
        private static class Safe {
          private int coins = 9;
          int coins() { return coins; }
        }
        static Object made() { return new Safe(); }
        static Object row() { return new Safe[] {new Safe()}; }
      }
      """;

  private static DebuggedProgram program;
  private static StopSnapshot stop;

  @BeforeAll
  static void stopInTheShop() throws Exception {
    program = DebuggedProgram.running(SHOP, lineWith(SHOP, "// here"));
    stop = program.firstStop();
  }

  @AfterAll
  static void close() {
    program.close();
  }

  /** The name under which what a variable holds was shown. */
  private static String name(String variable) {
    ValueSnapshot value = variable(stop, variable).value();
    return value.type() + "#" + value.objectId();
  }

  /** Code with the names of what the variables hold in place of each {@code @variable}. */
  private static String named(String code) {
    String named = code;
    for (VariableSnapshot each : stop.frames().get(0).variables()) {
      named = named.replaceAll("@" + each.name() + "\\b", name(each.name()).replace("$", "\\$"));
    }
    return named;
  }

  private static String text(EvaluationResult result) {
    if (result instanceof EvaluationResult.Value value) {
      return value.value().text();
    }
    return result instanceof EvaluationResult.CouldNot could ? could.why() : "" + result;
  }

  private static String evaluated(String code) throws Exception {
    return text(program.evaluate(named(code)));
  }

  private static void assertValues(String[][] values) throws Exception {
    SoftAssertions softly = new SoftAssertions();
    for (String[] each : values) {
      softly.assertThat(evaluated(each[0])).as(named(each[0])).isEqualTo(named(each[1]));
    }
    softly.assertAll();
  }

  @Test
  void aNameIsTheObjectInAnExpression() throws Exception {
    assertValues(
        new String[][] {
          {"@a", "@a"},
          {"@a == a", "true"},
          {"@a == @b", "false"},
          {"@a.discount", "1"},
          {"@a.total()", "10"},
          {"shop.find(\"a\") == @a", "true"},
          {"@shop.find(\"a\")", "@a"},
          {"@a.items.size() + 1", "3"},
          {"@a.items.get(1).price()", "8"},
          {"((Cart) @a).secret() + @b.secret()", "84"},
          {"@a instanceof Cart ? @word.length() : 0", "4"},
          {"row[0] == @a && @a != @b", "true"},
        });
  }

  @Test
  void aNameStandsInLambdasAndInStatements() throws Exception {
    assertValues(
        new String[][] {
          {"list.stream().filter(each -> @a.items.contains(each)).count()", "2"},
          {"new Supplier<Cart>() { public Cart get() { return @b; } }.get()", "@b"},
          {
            "int sum = 0; // @b\nfor (Item each : @a.items) {\n  sum += each.price();\n}\nsum", "11"
          },
          {"var cart = @a;\ncart.total() + @a.total()", "20"},
          {"Function<Cart, Integer> f = Cart::total; f.apply(@a)", "10"},
        });
  }

  @Test
  void aNumberSignThatIsQuotedOrRemarkedIsNoName() throws Exception {
    assertValues(
        new String[][] {
          {"\"Cart#99\"", "\"Cart#99\""},
          {"\"Cart#99\".length() + @a.total()", "17"},
          {"'#' + 0", "35"},
          {"run() > 0 /* Cart#99 */", "true"},
          {"\"\"\"\n  Cart#99 \"x\" \"\"\" + @a.total()", "\"Cart#99 \\\"x\\\"10\""},
        });
  }

  @Test
  void anObjectIsAssignedByItsName() throws Exception {
    assertValues(
        new String[][] {
          {"x = @a", "@a"},
          {"x == a", "true"},
          {"@b.next = @a", "@a"},
          {"b.next == @a", "true"},
          {"@b.discount = 4", "4"},
          {"b.discount", "4"},
          {"@b.discount += 2; @b.discount", "6"},
          {"list = @list", "ArrayList (size 2)"},
        });
    int frame = 0;
    assertThat(text(get(program.session.setVariable(frame, "x", named("@b")))))
        .isEqualTo(name("b"));
    assertThat(evaluated("x == b")).isEqualTo("true");
    ValueSnapshot b = variable(stop, "b").value();
    assertThat(text(get(program.session.setChild(b.handle(), "next", named("@a.next"), frame))))
        .isEqualTo("null");
    assertThat(text(get(program.session.setChild(b.handle(), "next", named("@a"), frame))))
        .isEqualTo(name("a"));
  }

  @Test
  void aNameIsNoPlaceToAssignTo() throws Exception {
    assertThat(evaluated("@a = null")).contains("final variable " + name("a"));
    assertThat(evaluated("@a = null; @a.total()")).contains("final variable " + name("a"));
  }

  @Test
  void arraysAndObjectsOfGenericClassesHaveNames() throws Exception {
    assertValues(
        new String[][] {
          {"@numbers.length + @numbers[1]", "4"},
          {"Arrays.stream(@numbers).sum()", "6"},
          {"@row[1] == @b", "true"},
          {"@row[0].total() + @rows[0][0].total()", "20"},
          {"@list.get(0).name()", "\"pen\""},
          {"@list.stream().map(each -> \"\" + each).count()", "2"},
          {"@box.get().length() + @box.held.length()", "2"},
          {"list == @list", "true"},
          {"box = @box", "@box"},
          {"((Item) @list.get(1)).price()", "8"},
        });
  }

  @Test
  void objectsOfClassesThatNobodyCanWriteHaveNamesAllTheSame() throws Exception {
    assertValues(
        new String[][] {
          {"@lambda.applyAsInt(3)", "4"},
          {"lambda = @lambda", evaluated("lambda")},
          {"java.util.stream.IntStream.of(1, 2).map(@lambda).sum()", "5"},
          {"@anonymous.ran", "7"},
          {"@anonymous.run(); @anonymous == anonymous", "true"},
          {"@fixed.get(1) + @fixed.size()", "\"two2\""},
          {"String.join(\"-\", @fixed)", "\"one-two\""},
          {"@shown.get(0)", "\"s\""},
          {"@keys.contains(1)", "true"},
          {"@till.open() + 1", "6"},
          {"int n = @till.open(); n * 2", "10"},
          {"@hidden.coins() + 1", "10"},
          {"@hidden.coins", "9"},
          {"@safes.length + @safes[0].coins", "10"},
          {"Objects.hash(@hidden) == Objects.hash(hidden)", "true"},
        });
  }

  @Test
  void whatTheCompilerRefusesIsSaidWithTheNameAsItWasTyped() throws Exception {
    assertThat(evaluated("@a.nothing()")).contains("Cart has no method `nothing()`");
    assertThat(evaluated("@a.items.clear(); @a.nothing()"))
        .contains("Cart has no method `nothing()`");
    assertThat(evaluated("@a.items.size()")).isEqualTo("2");
    assertThat(evaluated("@a + + ")).contains(name("a") + " + +");
    assertThat(evaluated("@a.total() + int s = @a")).doesNotContain("$object");
    assertThat(evaluated("String s = @a; s")).contains("Cart cannot be converted to String");
    assertThat(evaluated("@hidden.nothing()")).contains("no method `nothing()`");
  }

  @Test
  void anObjectThatWasNotShownIsRefusedBeforeAnythingRuns() throws Exception {
    String before = evaluated("runs");
    for (String code :
        new String[] {
          "run() + Cart#9999.total()", "run(); Cart#9999", "x = Cart#9999", "Cart#9999",
        }) {
      assertThat(evaluated(code)).as(code).startsWith("there is no object Cart#9999 here");
    }
    assertThat(evaluated("run() + " + name("a").replace("Cart", "Item") + ".price()"))
        .startsWith("there is no object Item#");
    assertThat(text(get(program.session.setVariable(0, "x", "Cart#9999"))))
        .startsWith("there is no object Cart#9999 here");
    assertThat(evaluated("runs")).isEqualTo(before);
  }

  @Test
  void anObjectThatIsGoneIsRefused() throws Exception {
    String source =
        """
        public class Main {
          static class Cart { int n = 3; }
          public static void main(String[] args) throws Exception {
            Cart cart = new Cart();
            var weak = new java.lang.ref.WeakReference<>(cart);
            System.out.println(); // held
            cart = null;
            while (weak.get() != null) { System.gc(); Thread.sleep(10); }
            System.out.println(); // gone
          }
        }
        """;
    try (var shop =
        DebuggedProgram.running(source, lineWith(source, "// held"), lineWith(source, "// gone"))) {
      String cart = variable(shop.firstStop(), "cart").value().text();
      assertThat(text(shop.evaluate(cart + ".n"))).isEqualTo("3");
      shop.resume();
      assertThat(text(shop.evaluate(cart + ".n + 1"))).startsWith("there is no object " + cart);
    }
  }

  @Test
  void aNameStandsWhereTheSourceIsNotAtHand() throws Exception {
    String source =
        """
        public class Main {
          static class Cart { int n = 3; int twice() { return 2 * n; } }
          public static void main(String[] args) {
            Cart cart = new Cart();
            System.out.println(cart); // here
          }
        }
        """;
    LaunchSpec bare = LaunchSpec.of("Main", DebuggedProgram.spec(source).classes(), Map.of());
    try (var shop = DebuggedProgram.launch(bare, Start.RUN, lineWith(source, "// here"))) {
      String cart = variable(shop.firstStop(), "cart").value().text();
      assertThat(text(shop.evaluate(cart + ".twice() + 1"))).isEqualTo("7");
      assertThat(text(shop.evaluate("Cart#9999.n"))).startsWith("there is no object Cart#9999");
    }
  }

  @Test
  void aMethodReturnsAnObjectCalledByItsName() throws Exception {
    String source =
        """
        public class Main {
          static class Cart { int n = 3; }
          static Cart other(Cart cart) {
            return new Cart(); // here
          }
          public static void main(String[] args) {
            Cart cart = new Cart();
            Cart got = other(cart);
            System.out.println(got == cart); // after
          }
        }
        """;
    try (var shop =
        DebuggedProgram.running(
            source, lineWith(source, "// here"), lineWith(source, "// after"))) {
      String cart = variable(shop.firstStop(), "cart").value().text();
      shop.stop(shop.session.forceReturn(cart));
      shop.resume();
      assertThat(text(shop.evaluate("got == cart"))).isEqualTo("true");
    }
  }

  @Test
  void aNameStandsInEveryKindOfCode() throws Exception {
    String source =
        """
        import java.util.*;
        import java.util.function.*;

        public class Main {
          private static class Cart { private int n = 3; }
          enum Size {
            SMALL;
            int rank(int by) {
              return ordinal() + by; // enum
            }
          }
          interface Greeter {
            default String greet(String who) {
              return "hi " + who; // interface
            }
          }
          record Point(int x) implements Greeter {
            Point {
              if (x < 0) throw new Error(); // record
            }
          }
          static <T extends Comparable<T>> T most(List<T> all) {
            return all.get(0); // generic
          }
          public static void main(String[] args) {
            Cart cart = new Cart();
            System.out.println(cart); // here
            IntUnaryOperator twice = k -> {
              return k * 2; // lambda
            };
            twice.applyAsInt(3);
            new Object() {
              void run() {
                System.out.println(); // anonymous
              }
            }.run();
            Size.SMALL.rank(1);
            new Point(2).greet("you");
            most(List.of(1));
          }
        }
        """;
    int[] lines =
        Stream.of("here", "lambda", "anonymous", "enum", "record", "interface", "generic")
            .mapToInt(place -> lineWith(source, "// " + place))
            .toArray();
    try (var shop = DebuggedProgram.running(source, lines)) {
      String cart = variable(shop.firstStop(), "cart").value().text();
      String code = "List.of(1, 2).stream().map(i -> i + @.n).count() + @.n".replace("@", cart);
      List<String> values = new ArrayList<>();
      SessionState state = shop.session.state();
      while (state instanceof SessionState.Stopped) {
        values.add(text(shop.evaluate(code)));
        state = get(shop.session.resume());
      }
      assertThat(values).hasSize(lines.length).containsOnly("5");
    }
  }
}
