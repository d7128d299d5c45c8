package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jdi.ThreadReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.Schedule;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadSnapshot;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Choosing which thread goes next, and making a race happen again. */
@Timeout(90)
class SchedulesTest {
  private static final String LOST_UPDATE =
      """
      public class Main {
        static int counter;
        static void increment() {
          int read = counter;
          int next = read + 1;
          counter = next;
        }
        public static void main(String[] args) throws Exception {
          Thread one = new Thread(() -> increment(), "one");
          Thread two = new Thread(() -> increment(), "two");
          one.start();
          two.start();
          one.join(); // join
          two.join();
          System.out.println(counter);
        }
      }
      """;

  private static final String CHECK_THEN_ACT =
      """
      import java.util.*;
      public class Main {
        static List<String> shelf = new ArrayList<>(List.of("last"));
        static void take() {
          if (!shelf.isEmpty()) {
            String item = shelf.remove(0);
            System.out.println(item);
          }
        }
        public static void main(String[] args) throws Exception {
          Thread one = new Thread(() -> take(), "buyer");
          Thread two = new Thread(() -> take(), "buyer");
          one.start();
          two.start();
          one.join(); // join
          two.join();
          System.out.println("closed");
        }
      }
      """;

  static StopSnapshot turn(DebuggedProgram program, String thread, StepDepth depth)
      throws Exception {
    return program.stop(program.session.threadControl().turn(id(program, thread), depth));
  }

  static long id(DebuggedProgram program, String name) throws Exception {
    return get(program.session.threads()).stream()
        .filter(each -> each.name().equals(name))
        .mapToLong(ThreadSnapshot::id)
        .max()
        .orElseThrow(() -> new AssertionError("no thread " + name));
  }

  private static void turns(DebuggedProgram program, String thread, StepDepth depth, int times)
      throws Exception {
    for (int i = 0; i < times; i++) {
      assertThat(turn(program, thread, depth).reason()).isEqualTo(new StopReason.Stepped(depth));
    }
  }

  /** Takes turns of one thread until it stands at a line. */
  private static StopSnapshot turnsTo(
      DebuggedProgram program, long thread, StepDepth depth, int line) throws Exception {
    for (int i = 0; i < 10; i++) {
      StopSnapshot stop = program.stop(program.session.threadControl().turn(thread, depth));
      assertThat(stop.reason()).isEqualTo(new StopReason.Stepped(depth));
      if (!stop.frames().isEmpty() && lineOf(stop) == line) {
        return stop;
      }
    }
    throw new AssertionError("never at line " + line);
  }

  private static void turnsTo(DebuggedProgram program, String thread, int line) throws Exception {
    turnsTo(program, id(program, thread), StepDepth.INTO, line);
  }

  private static Schedule loseAnUpdate(LaunchSpec spec) throws Exception {
    try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
      program.firstStop();
      turns(program, "main", StepDepth.OVER, 4);
      turnsTo(program, "one", lineWith(LOST_UPDATE, "counter = next"));
      turnsTo(program, "two", lineWith(LOST_UPDATE, "counter = next"));
      turns(program, "one", StepDepth.INTO, 1);
      Schedule schedule = program.session.threadControl().schedule();
      assertThat(schedule.turns())
          .contains(
              new Schedule.Turn(
                  "two",
                  StepDepth.INTO,
                  DebuggedProgram.line(lineWith(LOST_UPDATE, "counter = next"))));
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("1\n");
      return schedule;
    }
  }

  @Test
  void aLostUpdateHappensInEveryReplay() throws Exception {
    LaunchSpec spec = DebuggedProgram.spec(LOST_UPDATE);
    Schedule schedule = loseAnUpdate(spec);
    for (int i = 0; i < 20; i++) {
      try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
        program.firstStop();
        StopSnapshot stop = program.stop(program.session.threadControl().replay(schedule));
        assertThat(stop.reason()).isEqualTo(new StopReason.Stepped(StepDepth.INTO));
        assertThat(program.session.threadControl().schedule()).isEqualTo(schedule);
        program.session.resume();
        assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("1\n");
      }
    }
  }

  @Test
  void checkThenActFailsInEveryReplayThoughThreadsShareAName() throws Exception {
    LaunchSpec spec = DebuggedProgram.spec(CHECK_THEN_ACT);
    Schedule schedule;
    try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
      program.firstStop();
      turns(program, "main", StepDepth.OVER, 4);
      long first =
          get(program.session.threads()).stream()
              .filter(each -> each.name().equals("buyer"))
              .mapToLong(ThreadSnapshot::id)
              .min()
              .orElseThrow();
      long second = id(program, "buyer");
      int take = lineWith(CHECK_THEN_ACT, "remove");
      turnsTo(program, first, StepDepth.INTO, take);
      turnsTo(program, second, StepDepth.INTO, take);
      turnsTo(program, second, StepDepth.OVER, take + 1);
      schedule = program.session.threadControl().schedule();
      assertThat(schedule.turns()).extracting(Schedule.Turn::thread).contains("buyer", "buyer#2");
    }
    for (int i = 0; i < 20; i++) {
      try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
        program.firstStop();
        program.stop(program.session.threadControl().replay(schedule));
        StopSnapshot stop = program.resume();
        assertThat(((StopReason.Uncaught) stop.reason()).className())
            .isEqualTo("java.lang.IndexOutOfBoundsException");
        assertThat(stop.thread().name()).isEqualTo("buyer");
      }
    }
  }

  @Test
  void aTurnThatNeedsAnotherThreadIsRefusedWithThreadAndLock() throws Exception {
    String source =
        """
        public class Main {
          static final Object till = new Object();
          static void serve() {
            int before = 1;
            synchronized (till) { // enter
              before++;
              before++;
            }
          }
          public static void main(String[] args) throws Exception {
            Thread one = new Thread(() -> serve(), "one");
            Thread two = new Thread(() -> serve(), "two");
            one.start();
            two.start();
            one.join(); // join
            two.join();
            System.out.println("done");
          }
        }
        """;
    try (var program = DebuggedProgram.atMain(source)) {
      program.firstStop();
      turns(program, "main", StepDepth.OVER, 4);
      assertThat(turn(program, "main", StepDepth.OVER).reason())
          .isEqualTo(
              new StopReason.TurnRefused(
                  "Thread main cannot go on alone: it is joining one, at Main.java:15."));
      turnsTo(program, "one", 6);
      turnsTo(program, "two", 5);
      StopSnapshot refused = turn(program, "two", StepDepth.OVER);
      assertThat(refused.reason())
          .isEqualTo(
              new StopReason.TurnRefused(
                  "Thread two cannot go on alone: it is waiting for a lock, Object, at Main.java:5;"
                      + " one holds it."));
      assertThat(refused.thread().name()).isEqualTo("two");
      assertThat(refused.thread().status()).isEqualTo("waiting for a lock");
      assertThat(lineOf(refused)).isEqualTo(5);
      int taken = program.session.threadControl().schedule().turns().size();
      turns(program, "one", StepDepth.OUT, 1);
      turnsTo(program, id(program, "two"), StepDepth.OVER, 7);
      assertThat(program.session.threadControl().schedule().turns())
          .as("refused turns are not taken")
          .hasSize(taken + 2);
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("done\n");
    }
  }

  @Test
  void aTurnWaitsForALockThatAThreadOfTheJvmsOwnHasForAMoment() throws Exception {
    String source =
        """
        public class Main {
          static final Object till = new Object();
          static final Thread main = Thread.currentThread();
          static volatile boolean kept;
          static void keep() {
            synchronized (till) {
              kept = true;
              while (main.getState() != Thread.State.BLOCKED) Thread.onSpinWait();
              long until = System.nanoTime() + 300_000_000;
              while (System.nanoTime() < until) Thread.onSpinWait();
            }
          }
          public static void main(String[] args) {
            ThreadGroup system = main.getThreadGroup().getParent();
            new Thread(system, () -> keep(), "keeper").start();
            while (!kept) Thread.onSpinWait();
            int n = 1; // kept
            synchronized (till) {
              n++;
            }
            System.out.println(n);
          }
        }
        """;
    try (var program =
        DebuggedProgram.breaking(source, DebuggedProgram.breakAt(source, "// kept"))) {
      program.firstStop();
      turns(program, "main", StepDepth.OVER, 1);
      EventHandlingTest.vm(program).allThreads().stream()
          .filter(each -> each.name().equals("keeper"))
          .forEach(ThreadReference::resume);
      turns(program, "main", StepDepth.OVER, 1);
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("2\n");
    }
  }

  @Test
  void aTurnThatNeedsALockOfAnEndedThreadIsRefused() throws Exception {
    String source =
        """
        import java.util.concurrent.locks.ReentrantLock;
        public class Main {
          static final ReentrantLock till = new ReentrantLock();
          public static void main(String[] args) throws Exception {
            Thread one = new Thread(() -> till.lock(), "one");
            one.start();
            one.join();
            int n = 1; // ended
            till.lock();
          }
        }
        """;
    try (var program =
        DebuggedProgram.breaking(source, DebuggedProgram.breakAt(source, "// ended"))) {
      program.firstStop();
      turns(program, "main", StepDepth.OVER, 1);
      assertThat(turn(program, "main", StepDepth.OVER).reason())
          .isInstanceOfSatisfying(
              StopReason.TurnRefused.class,
              refused -> assertThat(refused.why()).contains("waiting for a lock, ReentrantLock"));
    }
  }

  @Test
  void theTurnOfAThreadMayBeItsLast() throws Exception {
    try (var program = DebuggedProgram.atMain(LOST_UPDATE)) {
      program.firstStop();
      turns(program, "main", StepDepth.OVER, 4);
      turnsTo(program, "one", 4);
      StopSnapshot over = turn(program, "one", StepDepth.OUT);
      while (over.thread().name().equals("one")) {
        over = turn(program, "one", StepDepth.OUT);
      }
      assertThat(over.thread().name()).isEqualTo("main");
      var turns = program.session.threadControl().schedule().turns();
      assertThat(turns.get(turns.size() - 1))
          .isEqualTo(new Schedule.Turn("one", StepDepth.OUT, null));
      assertThat(get(program.session.threads()))
          .extracting(ThreadSnapshot::name)
          .containsExactlyInAnyOrder("main", "two");
      assertThat(lineOf(turn(program, "main", StepDepth.OVER)))
          .isEqualTo(lineWith(LOST_UPDATE, "// join") + 1);
    }
  }

  @Test
  void aThreadThatLoopsForEverDoesNotHoldTheDebugger() throws Exception {
    String source =
        """
        public class Main {
          static void spin() { while (true) Thread.onSpinWait(); }
          public static void main(String[] args) {
            spin(); // endless
          }
        }
        """;
    try (var program = DebuggedProgram.atMain(source)) {
      program.firstStop();
      var turn = program.session.threadControl().turn(id(program, "main"), StepDepth.OVER);
      StopSnapshot paused = program.stop(program.session.pause());
      assertThat(paused.reason()).isEqualTo(new StopReason.Paused());
      assertThat(paused.frames()).isNotEmpty();
      assertThat(get(turn)).isEqualTo(new SessionState.Stopped(paused));
      program.session.resume();
      assertThat(program.stop(program.session.pause()).thread().name()).isEqualTo("main");
    }
  }

  @Test
  void aReplayOfAnotherProgramsTurnsStopsWhereItDiffers() throws Exception {
    Schedule schedule = loseAnUpdate(DebuggedProgram.spec(LOST_UPDATE));
    String longer = LOST_UPDATE.replace("int next", "int more = 0;\n    int next");
    try (var program = DebuggedProgram.atMain(longer)) {
      program.firstStop();
      StopSnapshot stop = program.stop(program.session.threadControl().replay(schedule));
      assertThat(stop.reason()).isInstanceOf(StopReason.TurnRefused.class);
      assertThat(((StopReason.TurnRefused) stop.reason()).why())
          .contains("came to Main.java:")
          .contains("this run goes another way");
    }
    try (var program = DebuggedProgram.atMain(LOST_UPDATE)) {
      program.firstStop();
      Schedule early = new Schedule(schedule.turns().subList(4, 5));
      StopSnapshot stop = program.stop(program.session.threadControl().replay(early));
      assertThat(stop.reason())
          .isEqualTo(new StopReason.TurnRefused("Thread one has not started yet or has ended."));
      assertThat(program.step(StepDepth.OVER).reason())
          .isEqualTo(new StopReason.Stepped(StepDepth.OVER));
    }
  }

  @Test
  void turnsNeedAStopAndAThread() throws Exception {
    try (var program = DebuggedProgram.atMain(LOST_UPDATE)) {
      program.firstStop();
      assertThatThrownBy(
              () -> get(program.session.threadControl().turn(123_456_789, StepDepth.OVER)))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("There is no thread");
      program.session.resume();
      program.ending();
      assertThatThrownBy(() -> get(program.session.threadControl().dump()))
          .hasCauseInstanceOf(CommandRefused.class);
    }
  }
}
