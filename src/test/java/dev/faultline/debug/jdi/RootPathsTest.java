package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.HeapInspector.RootPath;
import dev.faultline.debug.HeapInspector.RootPaths;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RootPathsTest {
  private static final String PROGRAM =
      """
      import java.util.*;

      public class Main {
        static class Window { Window parent; final List<Window> children = new ArrayList<>(); }
        static class Listener { final Window window; Listener(Window window) { this.window = window; } }
        static class Pair { Window left; Window right; }
        static class Link { Link next; Window window; }
        static final List<Listener> BUS = new ArrayList<>();
        static final Map<String, Listener> CACHE = new HashMap<>();
        static final Map<Integer, Window> ORDERED = new LinkedHashMap<>();
        static final Map<Integer, Window> SORTED = new TreeMap<>();
        static final Pair PAIR = new Pair();
        static final Window[] ONE = new Window[3];
        static final Link FIRST = new Link();
        static Window main, dialog;

        public static void main(String[] args) {
          fill();
          Window local = CACHE.get("far").window;
          System.out.println(local); // filled
        }
        static void fill() {
          ONE[1] = new Window();
          CACHE.put("far", new Listener(new Window()));
          Listener both = new Listener(new Window());
          BUS.add(both);
          CACHE.put("both", both);
          Window twice = new Window();
          BUS.add(new Listener(twice));
          BUS.add(new Listener(twice));
          PAIR.left = PAIR.right = new Window();
          main = dialog = new Window();
          main.children.add(new Window());
          main.children.get(0).parent = main;
          for (int i = 0; i < 500; i++) ORDERED.put(i, new Window());
          for (int i = 0; i < 500; i++) SORTED.put(i, new Window());
          Window often = new Window();
          for (int i = 0; i < 4; i++) CACHE.put("often" + i, new Listener(often));
          Link last = FIRST;
          for (int i = 0; i < 400; i++) last = last.next = new Link();
          last.window = new Window();
          Link middle = FIRST;
          for (int i = 0; i < 350; i++) middle = middle.next;
          Window held = new Window();
          middle.next.window = held;
          SORTED.put(-1, held);
        }
        static Window deep(int links) {
          Link at = FIRST;
          for (int i = 0; i < links; i++) at = at.next;
          return at.window;
        }
      }
      """;

  private static DebuggedProgram program;

  @BeforeAll
  static void stop() throws Exception {
    program = DebuggedProgram.running(PROGRAM, lineWith(PROGRAM, "// filled"));
    program.firstStop();
  }

  @AfterAll
  static void close() {
    program.close();
  }

  @Test
  void saysThatTheOnlyWayIsTheOnlyOne() throws Exception {
    RootPaths found = paths("ONE[1]");
    assertThat(told(found)).containsExactly("static field Main.ONE > Window[3]: [1] > Window: ");
    assertThat(found.note()).isEqualTo("No other way was found.");
  }

  @Test
  void tellsWhatElseHoldsAHolder() throws Exception {
    RootPaths found = paths("BUS.get(0).window");
    assertThat(told(found))
        .containsExactly(
            "static field Main.BUS > ArrayList (size 3): [0] > Listener: window > Window: ",
            "static field Main.CACHE > HashMap (size 6): \"both\" > Listener: window > Window: ");
    assertThat(found.note())
        .matches(
            "It stays alive as long as one of these 2 ways is left."
                + " All ways found lead through Listener#\\d+\\.");
  }

  @Test
  void tellsHoldersThatAreThemselvesHeldTogether() throws Exception {
    RootPaths found = paths("BUS.get(1).window");
    assertThat(found.note()).isEqualTo("It stays alive as long as one of these 2 ways is left.");
    assertThat(told(found))
        .containsExactlyInAnyOrder(
            "static field Main.BUS > ArrayList (size 3): [1] > Listener: window > Window: ",
            "static field Main.BUS > ArrayList (size 3): [2] > Listener: window > Window: ");
  }

  @Test
  void tellsEachFieldOfOneHolder() throws Exception {
    assertThat(told(paths("PAIR.left")))
        .containsExactly(
            "static field Main.PAIR > Pair: left > Window: ",
            "static field Main.PAIR > Pair: right > Window: ");
  }

  @Test
  void tellsEachStaticFieldAndNotWhatOnlyTheObjectItselfKeepsAlive() throws Exception {
    assertThat(told(paths("dialog")))
        .containsExactly(
            "static field Main.main > Window: ", "static field Main.dialog > Window: ");
  }

  @Test
  void tellsAVariableBeforeTheFieldFurtherAway() throws Exception {
    assertThat(told(paths("local")))
        .containsExactly(
            "local variable local in Main.main > Window: ",
            "static field Main.CACHE > HashMap (size 6): \"far\" > Listener: window > Window: ");
  }

  @Test
  void saysThatThereAreMoreThanItTells() throws Exception {
    RootPaths found = paths("CACHE.get(\"often0\").window");
    assertThat(found.paths()).hasSize(3).doesNotHaveDuplicates();
    assertThat(found.note())
        .isEqualTo("There are more ways than these 3; it stays alive as long as one is left.");
  }

  @Test
  void anEntryOfAnOrderedMapIsHeldInOneWayHoweverManyThereAre() throws Exception {
    for (String map : List.of("ORDERED", "SORTED")) {
      RootPaths found = paths(map + ".get(250)");
      assertThat(found.paths()).as(map).hasSize(1);
      assertThat(found.note()).as(map).isEqualTo("No other way was found.");
    }
  }

  @Test
  void saysThatTheSearchEndedWithoutARoot() throws Exception {
    RootPaths found = paths("deep(400)");
    assertThat(found.paths()).isEmpty();
    assertThat(found.note()).matches("No root was found: the search ended after \\d+ objects.");
  }

  @Test
  void saysThatThereMayBeMoreWhenTheSearchEndedBefore() throws Exception {
    RootPaths found = paths("deep(351)");
    assertThat(told(found))
        .singleElement()
        .asString()
        .startsWith("static field Main.SORTED > TreeMap");
    assertThat(found.note())
        .matches("The search ended after \\d+ objects: there may be other ways.");
  }

  private static RootPaths paths(String object) throws Exception {
    EvaluationResult result = program.evaluate(object);
    assertThat(result).isInstanceOf(EvaluationResult.Value.class);
    return get(
        program.session.heap().pathsToRoots(((EvaluationResult.Value) result).value().handle()));
  }

  private static List<String> told(RootPaths found) {
    return found.paths().stream().map(RootPathsTest::told).toList();
  }

  private static String told(RootPath path) {
    return path.links().stream()
        .map(link -> link.from().text().replaceFirst("#\\d+.*", "") + ": " + link.by())
        .collect(Collectors.joining(" > ", path.root() + " > ", ""));
  }
}
