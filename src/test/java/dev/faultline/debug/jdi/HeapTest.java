package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector.Referrer;
import dev.faultline.debug.HeapInspector.RootPath;
import dev.faultline.debug.HeapInspector.RootPaths;
import dev.faultline.debug.ValueSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HeapTest {
  private static final String PROGRAM =
      """
      import java.lang.ref.*;
      import java.util.*;
      import java.util.concurrent.*;

      public class Main {
        static class Window { }
        static class Listener { final Window window; Listener(Window window) { this.window = window; } }
        static class Held extends Listener { Held() { super(null); } }
        static class Bus { final List<Listener> listeners = new ArrayList<>(); }
        static final Bus BUS = new Bus();
        static final Map<String, Listener> CACHE = new HashMap<>();
        static final Set<Listener> SET = new HashSet<>();
        static final LinkedList<Listener> LINKED = new LinkedList<>();
        static final ThreadLocal<Listener> LOCAL = new ThreadLocal<>();
        static final ExecutorService POOL = Executors.newFixedThreadPool(1);
        static final Listener[] SLOTS = new Listener[5];
        static Object inner;
        static WeakReference<Listener> weak;
        static SoftReference<Listener> soft;
        class Inner { Object outer() { return Main.this; } }

        static void open() {
          BUS.listeners.add(new Listener(new Window()));
        }
        public static void main(String[] args) throws Exception {
          for (int i = 0; i < 3; i++) open();
          new Listener(null);
          System.out.println(); // before
          for (int i = 0; i < 4; i++) open();
          for (int i = 0; i < 50; i++) new Listener(null);
          fill();
          System.out.println(); // after
          POOL.shutdownNow();
        }
        static void fill() throws Exception {
          CACHE.put("k", new Listener(null));
          SET.add(new Listener(null));
          for (int i = 0; i < 300; i++) LINKED.add(new Listener(null));
          SLOTS[2] = new Listener(null);
          inner = new Main().new Inner();
          CountDownLatch set = new CountDownLatch(1);
          CountDownLatch never = new CountDownLatch(1);
          POOL.submit(() -> { LOCAL.set(new Held()); set.countDown(); never.await(); return 1; });
          set.await();
          Listener queued = new Held();
          POOL.submit(() -> System.out.println(queued));
          Listener weakly = new Listener(null);
          weak = new WeakReference<>(weakly);
          soft = new SoftReference<>(weakly);
          System.out.println(weakly); // filled
        }
      }
      """;

  private static final String SHARED =
      """
      import java.util.*;

      public class Main {
        record Item(String name) { }
        static class Cart { final Item item = new Item("lamp"); }
        static final List<Cart> CARTS = new ArrayList<>();
        static final Map<String, Cart> BY_NAME = new HashMap<>();
        static Cart last;

        public static void main(String[] args) {
          fill();
          System.out.println(); // held
        }
        static void fill() {
          last = new Cart();
          CARTS.add(last);
          BY_NAME.put("ada", last);
        }
      }
      """;

  private static final int BEFORE = lineWith(PROGRAM, "// before");
  private static final int FILLED = lineWith(PROGRAM, "// filled");
  private static final int AFTER = lineWith(PROGRAM, "// after");

  private static DebuggedProgram at(int... lines) {
    return DebuggedProgram.running(PROGRAM, lines);
  }

  @Test
  void countsReachableInstancesAndTheirGrowth() throws Exception {
    try (var program = at(BEFORE, FILLED)) {
      program.firstStop();
      HeapCounts before = get(program.session.heap().counts());
      assertThat(before.of("Main$Listener")).isEqualTo(3);
      assertThat(before.of("Main$Inner")).isZero();
      assertThat(before.of("java.lang.String")).isPositive();
      assertThat(before.of("byte[]")).isPositive();
      assertThat(before.byClass().keySet()).noneMatch(each -> each.startsWith("dev.faultline"));
      program.resume();
      HeapCounts after = get(program.session.heap().counts());
      assertThat(after.since(before))
          .containsEntry("Main$Window", 4L)
          .containsEntry("Main$Listener", 4L + 1 + 1 + 300 + 1 + 1)
          .containsEntry("Main$Inner", 1L)
          .containsEntry("java.util.LinkedList$Node", 300L);
    }
  }

  @Test
  void listsInstancesOfAClass() throws Exception {
    try (var program = at(BEFORE)) {
      program.firstStop();
      List<ValueSnapshot> windows = get(program.session.heap().instances("Main$Window", 10));
      assertThat(windows).hasSize(3).allMatch(each -> each.text().startsWith("Window#"));
      assertThat(get(program.session.heap().instances("Main$Window", 2))).hasSize(2);
      assertThatThrownBy(() -> get(program.session.heap().instances("Nowhere", 2)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("No class Nowhere is loaded");
    }
  }

  @Test
  void tellsWhoRefersToAnObjectAndByWhat() throws Exception {
    try (var program = at(FILLED)) {
      program.firstStop();
      assertThat(referrers(program, "BUS.listeners.get(1).window"))
          .containsExactly("Listener: window");
      assertThat(referrers(program, "BUS.listeners.get(1)"))
          .containsExactly("ArrayList (size 7): [1]");
      assertThat(referrers(program, "BUS")).containsExactly("Main.class: static BUS");
      assertThat(referrers(program, "CACHE.get(\"k\")")).containsExactly("HashMap (size 1): \"k\"");
      assertThat(referrers(program, "SLOTS[2]")).containsExactly("Listener[5]: [2]");
      assertThat(referrers(program, "LINKED.get(7)")).containsExactly("LinkedList (size 300): [7]");
      assertThat(referrers(program, "weakly")).isEmpty();
    }
  }

  @Test
  void findsTheListenersThatWereNeverRemoved() throws Exception {
    try (var program = at(AFTER)) {
      program.firstStop();
      ValueSnapshot window = get(program.session.heap().instances("Main$Window", 1)).get(0);
      RootPaths found = get(program.session.heap().pathsToRoots(window.handle()));
      assertThat(found.note()).contains("No other way");
      RootPath path = found.paths().get(0);
      assertThat(path.root()).isEqualTo("static field Main.BUS");
      assertThat(links(path))
          .matches(
              "Bus: listeners > ArrayList \\(size 7\\): \\[\\d] > Listener: window > Window: ");
    }
  }

  @Test
  void findsWhatKeepsAnObjectAliveForTypicalLeaks() throws Exception {
    try (var program = at(FILLED, AFTER)) {
      program.firstStop();
      assertPath(program, "SLOTS[2]", "static field Main.SLOTS", "Listener[5]: [2] > Listener: ");
      assertPath(
          program,
          "CACHE.get(\"k\")",
          "static field Main.CACHE",
          "HashMap (size 1): \"k\" > Listener: ");
      assertPath(
          program,
          "SET.iterator().next()",
          "static field Main.SET",
          "HashSet (size 1): [0] > Listener: ");
      assertPath(
          program,
          "LINKED.get(250)",
          "static field Main.LINKED",
          "LinkedList (size 300): [250] > Listener: ");
      assertPath(program, "weakly", "local variable weakly in Main.fill", "Listener: ");
      ValueSnapshot inner = evaluated(program, "inner");
      ValueSnapshot around =
          get(program.session.children(inner.handle(), 0, inner.childCount())).get(0).value();
      RootPath outer = get(program.session.heap().pathsToRoots(around.handle())).paths().get(0);
      assertThat(outer.root()).isEqualTo("static field Main.inner");
      assertThat(links(outer)).isEqualTo("Inner: this$0 > Main: ");
    }
  }

  @Test
  void findsWhatThreadLocalsAndQueuesOfExecutorsHold() throws Exception {
    try (var program = at(FILLED, AFTER)) {
      program.firstStop();
      program.resume();
      List<String> paths = new ArrayList<>();
      for (ValueSnapshot each : get(program.session.heap().instances("Main$Held", 10))) {
        RootPath path = get(program.session.heap().pathsToRoots(each.handle())).paths().get(0);
        paths.add(path.root() + " > " + links(path));
      }
      assertThat(paths)
          .hasSize(2)
          .anyMatch(each -> each.contains("threadLocals") && each.startsWith("thread pool-"))
          .anyMatch(each -> each.contains("LinkedBlockingQueue (size 1): [0]"));
    }
  }

  @Test
  void anObjectGoesByTheNameUnderWhichItWasShown() throws Exception {
    try (var program = DebuggedProgram.running(SHARED, lineWith(SHARED, "// held"))) {
      program.firstStop();
      ValueSnapshot cart = evaluated(program, "last");
      assertThat(cart.text()).matches("Cart#\\d+");
      assertThat(evaluated(program, cart.text()).objectId()).isEqualTo(cart.objectId());
      assertThat(paths(program, cart.text()).paths()).hasSize(3);
      assertThat(refusal(program, cart.text().replace("Cart", "Item")))
          .startsWith("there is no object Item#");
      assertThat(refusal(program, "Cart#99")).contains("Cart#99", "such as Cart#7");
    }
  }

  private static String refusal(DebuggedProgram program, String expression) throws Exception {
    EvaluationResult result = get(program.session.evaluate(expression, 0));
    return ((EvaluationResult.CouldNot) result).why();
  }

  @Test
  void whatIsOnlyWeaklyReachableHasNoPath() throws Exception {
    try (var program = at(AFTER)) {
      program.firstStop();
      RootPaths found = paths(program, "weak.get()");
      assertThat(found.paths()).isEmpty();
      assertThat(found.note()).contains("No variable of the program leads to it");
    }
  }

  private static void assertPath(DebuggedProgram program, String object, String root, String links)
      throws Exception {
    RootPath path = paths(program, object).paths().get(0);
    assertThat(path.root()).as(object).isEqualTo(root);
    assertThat(links(path)).as(object).isEqualTo(links);
  }

  private static RootPaths paths(DebuggedProgram program, String object) throws Exception {
    return get(program.session.heap().pathsToRoots(evaluated(program, object).handle()));
  }

  private static List<String> referrers(DebuggedProgram program, String object) throws Exception {
    return get(program.session.heap().referrers(evaluated(program, object).handle(), 10)).stream()
        .map(HeapTest::link)
        .toList();
  }

  private static ValueSnapshot evaluated(DebuggedProgram program, String object) throws Exception {
    var result = program.evaluate(object);
    assertThat(result).isInstanceOf(EvaluationResult.Value.class);
    return ((EvaluationResult.Value) result).value();
  }

  private static String links(RootPath path) {
    return path.links().stream().map(HeapTest::link).collect(Collectors.joining(" > "));
  }

  private static String link(Referrer referrer) {
    return referrer.from().text().replaceFirst("#\\d+.*", "") + ": " + referrer.by();
  }
}
