package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.VariableSnapshot.Kind;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ValuesTest {
  private static final String PROGRAM =
      """
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;

      public class Main {
        static int ran;
        static class Base { int id = 1; String shared = "base"; }
        static class Ticket extends Base {
          String shared = "own";
          Ticket next;
          @Override public String toString() { ran++; return "must not run"; }
          @Override public int hashCode() { ran++; return 1; }
        }
        enum Color { RED, GREEN }
        record Point(int x, int y) { }

        public static void main(String[] args) {
          Ticket a = new Ticket();
          Ticket b = a;
          Ticket c = new Ticket();
          a.next = c;
          int[] numbers = {1, 2, 3};
          int[][] grid = new int[2][3];
          String[] none = new String[0];
          Object[] big = new Object[100_000];
          big[99_999] = "last";
          var list = new ArrayList<>(List.of("x", "y"));
          var asList = Arrays.asList(1, 2, 3);
          var one = List.of(1);
          var three = List.of(1, 2, 3);
          var linked = new LinkedList<>(three);
          var deque = new ArrayDeque<Integer>(); for (int i = 0; i < 20; i++) { deque.addLast(i); if (i > 3) deque.removeFirst(); }
          var hash = new HashMap<String, Integer>(); for (int i = 0; i < 50; i++) hash.put("k" + i, i);
          var ordered = new LinkedHashMap<String, Integer>(); ordered.put("b", 2); ordered.put("a", 1);
          var tree = new TreeMap<String, Integer>(ordered);
          var conc = new ConcurrentHashMap<>(ordered);
          var hashSet = new HashSet<>(List.of(1));
          var orderedSet = new LinkedHashSet<>(List.of(5, 4, 3));
          var treeSet = new TreeSet<>(List.of(5, 4, 3));
          var setOf = Set.of(1, 2, 3);
          var mapOf = Map.of("k", "v");
          var maps = Map.of("a", 1, "b", 2);
          var readOnly = Collections.unmodifiableList(list);
          var readOnlyMap = Collections.unmodifiableMap(tree);
          var full = Optional.of("v");
          var empty = Optional.empty();
          Integer boxed = 5;
          Character letter = 'q';
          Color color = Color.GREEN;
          Point point = new Point(3, 4);
          String text = "a\\"b\\n";
          String longText = "y".repeat(5000);
          StringBuilder builder = new StringBuilder("ab");
          BigInteger huge = new BigInteger("-123456789012345678901234567890");
          BigDecimal price = new BigDecimal("12.50");
          LocalDate date = LocalDate.of(2024, 2, 29);
          Duration duration = Duration.ofMinutes(90);
          char ch = 'x';
          double d = 0.5;
          long big2 = 1L << 40;
          boolean yes = true;
          Object nothing = null;
          Runnable lambda = () -> { };
          System.out.println(ran); // here
          list.add("z"); // add
          a.id++; // inc
          System.out.println(ran); // end
        }
      }
      """;

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("numbers", "int[3]"),
          Map.entry("grid", "int[2][]"),
          Map.entry("none", "String[0]"),
          Map.entry("big", "Object[100000]"),
          Map.entry("list", "ArrayList (size 2)"),
          Map.entry("asList", "Arrays.ArrayList (size 3)"),
          Map.entry("one", "List12 (size 1)"),
          Map.entry("three", "ListN (size 3)"),
          Map.entry("linked", "LinkedList (size 3)"),
          Map.entry("deque", "ArrayDeque (size 4)"),
          Map.entry("hash", "HashMap (size 50)"),
          Map.entry("ordered", "LinkedHashMap (size 2)"),
          Map.entry("tree", "TreeMap (size 2)"),
          Map.entry("conc", "ConcurrentHashMap (size 2)"),
          Map.entry("setOf", "SetN (size 3)"),
          Map.entry("mapOf", "Map1 (size 1)"),
          Map.entry("readOnly", "UnmodifiableRandomAccessList (size 2)"),
          Map.entry("boxed", "5"),
          Map.entry("letter", "'q'"),
          Map.entry("color", "GREEN"),
          Map.entry("text", "\"a\\\"b\\n\""),
          Map.entry("builder", "\"ab\""),
          Map.entry("huge", "-123456789012345678901234567890"),
          Map.entry("price", "12.50"),
          Map.entry("date", "2024-02-29"),
          Map.entry("duration", "PT1H30M"),
          Map.entry("ch", "'x'"),
          Map.entry("d", "0.5"),
          Map.entry("big2", "1099511627776"),
          Map.entry("yes", "true"),
          Map.entry("nothing", "null"),
          Map.entry("empty", "Optional.empty"),
          Map.entry("full", "Optional[\"v\"]"),
          Map.entry("point", "Point[x=3, y=4]"));

  private static final Map<String, String> CHILDREN =
      Map.ofEntries(
          Map.entry("numbers", "[0]=1 [1]=2 [2]=3"),
          Map.entry("list", "[0]=\"x\" [1]=\"y\""),
          Map.entry("asList", "[0]=1 [1]=2 [2]=3"),
          Map.entry("one", "[0]=1"),
          Map.entry("three", "[0]=1 [1]=2 [2]=3"),
          Map.entry("linked", "[0]=1 [1]=2 [2]=3"),
          Map.entry("deque", "[0]=16 [1]=17 [2]=18 [3]=19"),
          Map.entry("ordered", "\"b\"=2 \"a\"=1"),
          Map.entry("tree", "\"a\"=1 \"b\"=2"),
          Map.entry("conc", "\"a\"=1 \"b\"=2"),
          Map.entry("hashSet", "[0]=1"),
          Map.entry("orderedSet", "[0]=5 [1]=4 [2]=3"),
          Map.entry("treeSet", "[0]=3 [1]=4 [2]=5"),
          Map.entry("mapOf", "\"k\"=\"v\""),
          Map.entry("readOnly", "[0]=\"x\" [1]=\"y\""),
          Map.entry("readOnlyMap", "\"a\"=1 \"b\"=2"),
          Map.entry("full", "value=\"v\""),
          Map.entry("point", "x=3 y=4"));

  private static DebuggedProgram stopped() {
    return DebuggedProgram.running(PROGRAM, lineWith(PROGRAM, "// here"));
  }

  private static String children(DebuggedProgram program, ValueSnapshot value) throws Exception {
    StringBuilder all = new StringBuilder();
    for (VariableSnapshot each : get(program.session.children(value.handle(), 0, 1000))) {
      all.append(' ').append(each.name()).append('=').append(each.value().text());
    }
    return all.toString().strip();
  }

  @Test
  void showsEachKindOfValueWithoutRunningTheProgramsCode() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      SoftAssertions softly = new SoftAssertions();
      TEXTS.forEach(
          (name, text) ->
              softly.assertThat(variable(stop, name).value().text()).as(name).isEqualTo(text));
      for (var each : CHILDREN.entrySet()) {
        softly
            .assertThat(children(program, variable(stop, each.getKey()).value()))
            .as(each.getKey())
            .isEqualTo(each.getValue());
      }
      softly.assertThat(variable(stop, "lambda").value().text()).startsWith("lambda#");
      softly
          .assertThat(children(program, variable(stop, "hash").value()))
          .contains("\"k7\"=7", "\"k49\"=49");
      softly.assertThat(children(program, variable(stop, "setOf").value())).hasSize(17);
      softly.assertThat(program.evaluate("ran").toString()).contains("text=0");
      softly.assertAll();
    }
  }

  @Test
  void aliasesHaveOneNumberThatStays() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      ValueSnapshot a = variable(stop, "a").value();
      assertThat(a.text()).isEqualTo("Ticket#" + a.objectId());
      assertThat(variable(stop, "b").value().objectId()).isEqualTo(a.objectId());
      assertThat(variable(stop, "c").value().objectId()).isNotEqualTo(a.objectId());
      StopSnapshot next = program.step(StepDepth.OVER);
      assertThat(variable(next, "a").value().text()).isEqualTo(a.text());
    }
  }

  @Test
  void fieldsOfSuperclassesAreToldApart() throws Exception {
    try (var program = stopped()) {
      ValueSnapshot a = variable(program.firstStop(), "a").value();
      List<VariableSnapshot> fields = get(program.session.children(a.handle(), 0, 100));
      assertThat(fields)
          .extracting(VariableSnapshot::name)
          .containsExactly("id", "shared (Base)", "shared", "next");
      assertThat(fields).allMatch(each -> each.kind() == Kind.FIELD);
    }
  }

  @Test
  void aHugeArrayIsReadInPages() throws Exception {
    try (var program = stopped()) {
      ValueSnapshot big = variable(program.firstStop(), "big").value();
      assertThat(big.childCount()).isEqualTo(100_000);
      List<VariableSnapshot> page = get(program.session.children(big.handle(), 99_500, 100_000));
      assertThat(page).hasSize(500);
      assertThat(page.get(499).name()).isEqualTo("[99999]");
      assertThat(page.get(499).value().text()).isEqualTo("\"last\"");
      assertThat(get(program.session.children(big.handle(), 0, 100_000))).hasSize(1000);
    }
  }

  @Test
  void aLongStringIsCutAndReadWholeOnDemand() throws Exception {
    try (var program = stopped()) {
      ValueSnapshot text = variable(program.firstStop(), "longText").value();
      assertThat(text.text()).hasSizeLessThan(220).endsWith("…\"");
      assertThat(get(program.session.text(text.handle()))).isEqualTo("y".repeat(5000));
    }
  }

  @Test
  void marksWhatChangedSinceThePreviousStopInTheFrame() throws Exception {
    try (var program = stopped()) {
      program.firstStop();
      assertThat(changed(program.step(StepDepth.OVER))).isEmpty();
      assertThat(changed(program.step(StepDepth.OVER))).containsExactly("list", "readOnly");
      assertThat(changed(program.step(StepDepth.OVER))).isEmpty();
    }
  }

  @Test
  void eachOfManyStepsShowsWhatIsInsideAtThatVeryStop() throws Exception {
    String source =
        """
        import java.util.*;
        public class Main {
          public static void main(String[] args) {
            List<Integer> list = new ArrayList<>();
            int[] numbers = new int[1];
            for (int i = 1; i <= 20; i++) {
              list.add(i);
              numbers[0] = i;
            }
          }
        }
        """;
    try (var program = DebuggedProgram.atMain(source)) {
      program.firstStop();
      program.step(StepDepth.OVER);
      program.step(StepDepth.OVER);
      for (int i = 1; i <= 20; i++) {
        program.step(StepDepth.OVER);
        StopSnapshot added = program.step(StepDepth.OVER);
        assertThat(variable(added, "list").value().text()).isEqualTo("ArrayList (size " + i + ")");
        assertThat(changed(added)).containsExactly("list");
        assertThat(changed(program.step(StepDepth.OVER))).containsExactly("numbers");
      }
    }
  }

  private static List<String> changed(StopSnapshot stop) {
    return stop.frames().get(0).variables().stream()
        .filter(VariableSnapshot::changed)
        .map(VariableSnapshot::name)
        .toList();
  }

  @Test
  void handlesOfAnEarlierStopAreStale() throws Exception {
    try (var program = stopped()) {
      ValueHandle handle = variable(program.firstStop(), "a").value().handle();
      program.step(StepDepth.OVER);
      assertThatThrownBy(() -> get(program.session.children(handle, 0, 10)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("run on since");
    }
  }
}
