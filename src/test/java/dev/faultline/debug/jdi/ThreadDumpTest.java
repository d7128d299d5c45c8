package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Who waits for whom, by monitors and by {@code java.util.concurrent}. */
@Timeout(60)
class ThreadDumpTest {
  /** Two threads that each hold one lock and then want the other's. */
  private static final String DEADLOCK =
      """
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      public class Main {
        static final Object a = new Object();
        static final Object b = new Object();
        static final ReentrantLock la = new ReentrantLock();
        static final ReentrantLock lb = new ReentrantLock(true);
        static final CountDownLatch both = new CountDownLatch(2);
        static void meet() {
          both.countDown();
          try { both.await(); } catch (InterruptedException e) { throw new RuntimeException(e); }
        }
        static void monitors(Object first, Object second) {
          synchronized (first) { // monitor 1
            meet();
            synchronized (second) { // monitor 2
              meet();
            }
          }
        }
        static void locks(Lock first, Lock second) {
          first.lock(); // lock 1
          meet();
          second.lock(); // lock 2
        }
        static void mixedOne() {
          synchronized (a) { // mixed monitor
            meet();
            la.lock(); // mixed wants lock
          }
        }
        static void mixedTwo() {
          la.lock(); // mixed lock
          meet();
          synchronized (a) { // mixed wants monitor
            meet();
          }
        }
        static Thread start(String name, Runnable body) {
          Thread thread = new Thread(body, name);
          thread.start();
          return thread;
        }
        public static void main(String[] args) {
          switch (args[0]) {
            case "monitors" -> {
              start("one", () -> monitors(a, b));
              start("two", () -> monitors(b, a));
            }
            case "locks" -> {
              start("one", () -> locks(la, lb));
              start("two", () -> locks(lb, la));
            }
            default -> {
              start("one", () -> mixedOne());
              start("two", () -> mixedTwo());
            }
          }
        }
      }
      """;

  private static DebuggedProgram deadlocked(String kind) throws Exception {
    var spec = DebuggedProgram.with(DebuggedProgram.spec(DEADLOCK), change -> change.args(kind));
    var program = DebuggedProgram.launch(spec, dev.faultline.debug.Debugger.Start.RUN);
    awaitStatus(program, "one", "waiting for a lock");
    awaitStatus(program, "two", "waiting for a lock");
    return program;
  }

  /** Pauses and looks until a thread does what is expected, and leaves it paused. */
  static void awaitStatus(DebuggedProgram program, String name, String status) throws Exception {
    while (true) {
      if (program.session.state() instanceof dev.faultline.debug.SessionState.Stopped) {
        program.session.resume();
      }
      List<ThreadSnapshot> now = List.of();
      try {
        get(program.session.pause());
        now = get(program.session.threads());
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e).hasMessageMatching(".*(being started|no thread).*");
      }
      if (now.stream().anyMatch(t -> t.name().equals(name) && t.status().equals(status))) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  static ThreadDump.Entry entry(ThreadDump dump, String name) {
    return dump.threads().stream()
        .filter(each -> each.thread().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + dump));
  }

  private static SourceLine at(String text) {
    return new SourceLine("Main.java", lineWith(DEADLOCK, text));
  }

  @Test
  void aDeadlockOfMonitorsNamesBothThreadsLocksAndLines() throws Exception {
    try (var program = deadlocked("monitors")) {
      ThreadDump dump = get(program.session.threadControl().dump());
      ThreadDump.Entry one = entry(dump, "one");
      ThreadDump.Entry two = entry(dump, "two");
      assertThat(dump.deadlocks()).hasSize(1);
      assertThat(dump.deadlocks().get(0).cycle()).containsExactlyInAnyOrder(one, two);
      assertThat(one.at()).isEqualTo(at("// monitor 2"));
      assertThat(one.waitsFor().owner()).isEqualTo(two.thread());
      assertThat(two.at()).isEqualTo(at("// monitor 2"));
      assertThat(one.waitsFor().acquiredAt()).isEqualTo(at("// monitor 1"));
      assertThat(two.waitsFor().owner()).isEqualTo(one.thread());
      assertThat(one.holds()).hasSize(1);
      assertThat(one.holds().get(0).object().text()).isEqualTo(two.waitsFor().object().text());
      assertThat(one.holds().get(0).acquiredAt()).isEqualTo(at("// monitor 1"));
    }
  }

  @Test
  void aDeadlockOfReentrantLocksIsSeenThoughTheJvmTellsNothing() throws Exception {
    try (var program = deadlocked("locks")) {
      ThreadDump dump = get(program.session.threadControl().dump());
      ThreadDump.Entry one = entry(dump, "one");
      ThreadDump.Entry two = entry(dump, "two");
      assertThat(dump.deadlocks()).hasSize(1);
      assertThat(dump.deadlocks().get(0).cycle()).containsExactlyInAnyOrder(one, two);
      assertThat(one.at()).isEqualTo(at("// lock 2"));
      assertThat(one.waitsFor().object().type()).isEqualTo("ReentrantLock");
      assertThat(one.waitsFor().owner()).isEqualTo(two.thread());
      assertThat(one.waitsFor().acquiredAt()).isNull();
      assertThat(two.holds()).extracting(ThreadDump.Lock::object).hasSize(1);
      assertThat(two.holds().get(0).object().text()).isEqualTo(one.waitsFor().object().text());
    }
  }

  @Test
  void aDeadlockOfAMonitorAndALockIsOneCycle() throws Exception {
    try (var program = deadlocked("mixed")) {
      ThreadDump dump = get(program.session.threadControl().dump());
      assertThat(dump.deadlocks()).hasSize(1);
      assertThat(dump.deadlocks().get(0).cycle()).hasSize(2);
      ThreadDump.Entry one = entry(dump, "one");
      assertThat(one.at()).isEqualTo(at("// mixed wants lock"));
      assertThat(one.waitsFor().acquiredAt()).isNull();
      assertThat(entry(dump, "two").at()).isEqualTo(at("// mixed wants monitor"));
      assertThat(entry(dump, "two").waitsFor().acquiredAt()).isEqualTo(at("// mixed monitor"));
    }
  }

  @Test
  void theLineAtWhichAMonitorWasTakenIsToldOnlyWhenItIsCertain() throws Exception {
    String source =
        """
        public class Main {
          static final Object a = new Object();
          static final StringBuffer b = new StringBuffer();
          static synchronized void whole() {
            int first = 1; // whole
            synchronized (a) {
              if (first > 1) {
                return;
              }
              first++;
            }
            synchronized (b) { // block
              inside(); // held
              if (first == 7) {
                return;
              }
              synchronized (a) {
                first++; // two
              }
            }
          }
          static void inside() {
            int depth = 1; // inside
          }
          public static void main(String[] args) {
            whole();
          }
        }
        """;
    int inside = lineWith(source, "// inside");
    try (var program = DebuggedProgram.running(source, inside, lineWith(source, "// two"))) {
      program.firstStop();
      assertThat(taken(program))
          .isEqualTo(
              Map.of(
                  "Class",
                  lineWith(source, "// whole"),
                  "StringBuffer",
                  lineWith(source, "// block")));
      program.resume();
      assertThat(taken(program))
          .isEqualTo(Map.of("Class", lineWith(source, "// whole"), "StringBuffer", 0, "Object", 0));
    }
  }

  /** Lines at which main took what it holds, by type; 0 when not known. */
  private static Map<String, Integer> taken(DebuggedProgram program) throws Exception {
    Map<String, Integer> lines = new HashMap<>();
    for (ThreadDump.Lock each :
        entry(get(program.session.threadControl().dump()), "main").holds()) {
      SourceLine at = each.acquiredAt();
      lines.put(each.object().type().replaceAll("<.*", ""), at == null ? 0 : at.line());
    }
    return lines;
  }

  private static final String WAITERS =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      public class Main {
        interface Body { void run() throws Exception; }
        static Thread start(String name, Body body) {
          Thread thread = new Thread(() -> {
            try { body.run(); } catch (Exception e) { throw new RuntimeException(e); }
          }, name);
          thread.setDaemon(name.equals("latch"));
          thread.start();
          return thread;
        }
        public static void main(String[] args) throws Exception {
          CountDownLatch latch = new CountDownLatch(1);
          Object monitor = new Object();
          ReentrantLock lock = new ReentrantLock();
          Condition condition = lock.newCondition();
          ReentrantReadWriteLock both = new ReentrantReadWriteLock();
          Thread latched = start("latch", latch::await);
          start("queue", () -> new ArrayBlockingQueue<String>(1).take());
          start("future", () -> new CompletableFuture<String>().join());
          start("object", () -> { synchronized (monitor) { monitor.wait(); } });
          start("condition", () -> { lock.lock(); condition.await(); });
          start("joiner", () -> latched.join());
          start("sleeper", () -> Thread.sleep(1_000_000));
          start("parked", () -> LockSupport.park());
          start("limited", () -> { synchronized (monitor) { monitor.wait(1_000_000); } });
          start("upgrade", () -> { both.readLock().lock(); both.writeLock().lock(); });
          ExecutorService pool = Executors.newFixedThreadPool(1, r -> new Thread(r, "pool"));
          pool.submit(() -> 1).get();
          while (true) { Thread.onSpinWait(); }
        }
      }
      """;

  @Test
  void eachWaitIsToldInTheLearnersWords() throws Exception {
    try (var program = DebuggedProgram.running(WAITERS)) {
      awaitStatus(program, "pool", "waiting for a task");
      for (String[] each :
          new String[][] {
            {"latch", "waiting in CountDownLatch.await"},
            {"queue", "waiting in ArrayBlockingQueue.take"},
            {"future", "waiting in CompletableFuture.join"},
            {"object", "waiting to be notified"},
            {"condition", "waiting in Condition.await"},
            {"joiner", "joining latch"},
            {"sleeper", "sleeping"},
            {"parked", "parked"},
            {"limited", "waiting to be notified"},
            {"upgrade", "waiting for a lock"},
          }) {
        awaitStatus(program, each[0], each[1]);
      }
      ThreadDump dump = get(program.session.threadControl().dump());
      assertThat(dump.more()).isZero();
      assertThat(entry(dump, "latch").daemon()).isTrue();
      assertThat(entry(dump, "queue").daemon()).isFalse();
      assertThat(entry(dump, "latch").waitsFor().object().type()).isEqualTo("CountDownLatch");
      assertThat(entry(dump, "queue").waitsFor().object().type()).isEqualTo("ArrayBlockingQueue");
      assertThat(entry(dump, "joiner").waitsFor().owner()).isEqualTo(entry(dump, "latch").thread());
      assertThat(entry(dump, "object").waitsFor().object().type()).isEqualTo("Object");
      assertThat(entry(dump, "main").waitsFor()).isNull();
      assertThat(dump.deadlocks())
          .as("who reads and wants to write waits for itself")
          .singleElement()
          .satisfies(
              deadlock -> assertThat(deadlock.cycle()).containsExactly(entry(dump, "upgrade")));
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsAreListedAndTheirCarriersAreNot() throws Exception {
    String source =
        """
        import java.util.concurrent.locks.*;
        public class Main {
          public static void main(String[] args) throws Exception {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            Class<?> threads = Thread.class;
            Runnable body = () -> {
              lock.lock();
            };
            Object builder = threads.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            builder = type.getMethod("name", String.class).invoke(builder, "light");
            type.getMethod("start", Runnable.class).invoke(builder, body);
            while (true) { Thread.onSpinWait(); }
          }
        }
        """;
    try (var program = DebuggedProgram.running(source)) {
      awaitStatus(program, "light", "waiting for a lock");
      ThreadDump dump = get(program.session.threadControl().dump());
      assertThat(dump.threads())
          .extracting(each -> each.thread().name())
          .containsExactlyInAnyOrder("main", "light");
      ThreadDump.Entry light = entry(dump, "light");
      assertThat(light.virtual()).isTrue();
      assertThat(light.daemon()).isTrue();
      assertThat(light.waitsFor().owner().name()).isEqualTo("main");
      assertThat(light.at().line()).isEqualTo(lineWith(source, "  lock.lock();\n".strip()) + 3);
      assertThat(entry(dump, "main").virtual()).isFalse();
    }
  }

  @Test
  void thousandsOfThreadsAreDumpedInPartAndStopsStayQuick() throws Exception {
    String source =
        """
        import java.util.concurrent.*;
        public class Main {
          static final Object monitor = new Object();
          public static void main(String[] args) throws Exception {
            CountDownLatch all = new CountDownLatch(2000);
            for (int i = 0; i < 2000; i++) {
              Thread t = new Thread(null, () -> {
                all.countDown();
                try { new CountDownLatch(1).await(); } catch (InterruptedException e) { }
              }, "t" + i, 64 * 1024);
              t.setDaemon(true);
              t.start();
            }
            all.await();
            synchronized (monitor) {
              Thread last = new Thread(() -> { synchronized (monitor) { } }, "last");
              last.start();
              while (last.getState() != Thread.State.BLOCKED) Thread.onSpinWait();
              int i = 0; // all there
              i++;
              i++;
              i++;
            }
            System.exit(0);
          }
        }
        """;
    try (var program = DebuggedProgram.running(source, lineWith(source, "// all there"))) {
      program.firstStop();
      long start = System.nanoTime();
      ThreadDump dump = get(program.session.threadControl().dump());
      assertThat(millisSince(start)).as("ms for a dump").isLessThan(4000);
      assertThat(dump.threads()).hasSize(ThreadDump.MAX_THREADS);
      assertThat(dump.more()).isEqualTo(2002 - ThreadDump.MAX_THREADS);
      assertThat(entry(dump, "last").waitsFor().owner().name()).isEqualTo("main");
      start = System.nanoTime();
      assertThat(get(program.session.threads())).hasSize(2002);
      assertThat(millisSince(start)).as("ms for all threads").isLessThan(2000);
      start = System.nanoTime();
      for (int i = 0; i < 3; i++) {
        program.step(dev.faultline.debug.StepDepth.OVER);
      }
      assertThat(millisSince(start)).as("ms for three steps").isLessThan(1500);
    }
  }

  static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
