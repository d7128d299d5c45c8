package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.breakAt;
import static dev.faultline.debug.jdi.DebuggedProgram.hit;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Ending;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.HitCount.Rule;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** On what terms a breakpoint stops: condition, hit count, log, thread, order, once. */
class BreakpointTermsTest {
  private static final String LOOP =
      """
      public class Main {
        static int asked;
        static boolean odd(int n) {
          asked++;
          return n % 2 == 1;
        }
        public static void main(String[] args) {
          int total = 0;
          for (int i = 0; i < 10; i++) {
            total += i; // add
          }
          System.out.println(total + " " + asked); // end
        }
      }
      """;

  private static final BreakpointSpec ADD = breakAt(LOOP, "// add");
  private static final BreakpointSpec END = breakAt(LOOP, "// end");

  private static String i(StopSnapshot stop) {
    return variable(stop, "i").value().text();
  }

  private static List<String> arrivals(BreakpointSpec spec) throws Exception {
    try (var program = DebuggedProgram.breaking(LOOP, spec)) {
      return program.stops(BreakpointTermsTest::i);
    }
  }

  @Test
  void aConditionLetsOnlyThoseArrivalsStopThatItHoldsFor() throws Exception {
    assertThat(arrivals(ADD.withCondition("i * 2 > 14"))).containsExactly("8", "9");
  }

  /**
   * Programs that begin together keep the debugger's own threads in them from beginning at once.
   */
  @Test
  void aConditionHoldsFromTheFirstArrivalOnHoweverBusyTheMachineIs() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(6);
    try {
      List<Future<List<String>>> all =
          IntStream.range(0, 24)
              .mapToObj(any -> crowd.submit(() -> arrivals(ADD.withCondition("i * 2 > 14"))))
              .toList();
      for (Future<List<String>> each : all) {
        assertThat(each.get()).containsExactly("8", "9");
      }
    } finally {
      crowd.shutdownNow();
    }
  }

  @Test
  void aConditionHoldsInAFinallyWhetherOrNotSomethingWasThrown() throws Exception {
    String source =
        """
        public class Main {
          static int seen;
          static void read(boolean fail) {
            int n = 0;
            try {
              n = 10 / (fail ? 0 : 1);
            } finally {
              seen += n; // last
            }
          }
          public static void main(String[] args) {
            try { read(true); } catch (ArithmeticException e) { seen++; }
            read(false);
          }
        }
        """;
    BreakpointSpec last = breakAt(source, "// last").withCondition("n >= 0");
    try (var program = DebuggedProgram.breaking(source, last)) {
      assertThat(program.stops(stop -> variable(stop, "fail").value().text()))
          .containsExactly("true", "false");
    }
  }

  @Test
  void aConditionWithASideEffectRunsOncePerArrivalAndWithoutBreakpoints() throws Exception {
    BreakpointSpec inside = breakAt(LOOP, "return n % 2");
    try (var program = DebuggedProgram.breaking(LOOP, ADD.withCondition("odd(i)"), inside, END)) {
      assertThat(program.stops(DebuggedProgram::lineOf)).hasSize(6);
      assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("45 10\n");
    }
  }

  @Test
  void hitsAreCountedAfterTheCondition() throws Exception {
    BreakpointSpec odd = ADD.withCondition("i % 2 == 1");
    assertThat(arrivals(odd.withHits(new HitCount(Rule.EVERY, 2)))).containsExactly("3", "7");
    assertThat(arrivals(odd.withHits(new HitCount(Rule.AFTER, 3)))).containsExactly("7", "9");
    assertThat(arrivals(odd.withHits(new HitCount(Rule.ONLY, 2)))).containsExactly("3");
    assertThat(arrivals(ADD.withHits(new HitCount(Rule.EVERY, 4)))).containsExactly("3", "7");
  }

  @Test
  void aStepThatEndsAtABreakpointIsAHitOfIt() throws Exception {
    try (var program =
        DebuggedProgram.breaking(
            LOOP, ADD.withHits(new HitCount(Rule.ONLY, 2)), breakAt(LOOP, "for (int i"))) {
      program.firstStop();
      program.step(StepDepth.OVER);
      StopSnapshot again = program.resume();
      assertThat(lineOf(again)).isEqualTo(lineWith(LOOP, "for (int i"));
      StopSnapshot second = program.step(StepDepth.OVER);
      assertThat(hit(second).spec().line()).isEqualTo(ADD.line());
      assertThat(i(second)).isEqualTo("1");
    }
  }

  @Test
  void aConditionThatIsNotMetDoesNotDisturbAStep() throws Exception {
    try (var program =
        DebuggedProgram.breaking(
            LOOP, breakAt(LOOP, "int total = 0"), ADD.withCondition("odd(i) && i > 100"))) {
      program.firstStop();
      program.step(StepDepth.OVER);
      StopSnapshot stop = program.step(StepDepth.OVER);
      assertThat(stop.reason()).isEqualTo(new StopReason.Stepped(StepDepth.OVER));
      assertThat(lineOf(stop)).isEqualTo(lineWith(LOOP, "// add"));
    }
  }

  @Test
  void aConditionThatCannotBeComputedStopsAndSaysWhy() throws Exception {
    for (String wrong : List.of("i >", "j == 3", "i + 1", "10 / (i - i) > 2", "\"yes\"")) {
      try (var program = DebuggedProgram.breaking(LOOP, ADD.withCondition(wrong))) {
        StopSnapshot stop = program.firstStop();
        assertThat(i(stop)).isEqualTo("0");
        assertThat(hit(stop).problem()).isNotEmpty().doesNotContain("\n");
        assertThat(program.standing(ADD.place()).note()).isEqualTo(hit(stop).problem());
      }
    }
  }

  @Test
  void aLogpointWritesInOrderWithTheOutputAndDoesNotStop() throws Exception {
    try (var program =
        DebuggedProgram.breaking(
            LOOP,
            ADD.withCondition("i > 7").withLog("i is {i}, {{so}} {\"}\" + total}"),
            END.withLog("end {total}"))) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.logged())
          .containsExactly("i is 8, {so} }28", "i is 9, {so} }36", "end 45");
    }
  }

  @Test
  void aLogThatCannotBeComputedStopsAndSaysWhy() throws Exception {
    for (String wrong : List.of("is {i", "is {nothing}", "is {1 / (i - i)}")) {
      try (var program = DebuggedProgram.breaking(LOOP, ADD.withLog(wrong))) {
        assertThat(hit(program.firstStop()).problem()).isNotEmpty().doesNotContain("\n");
      }
    }
  }

  @Test
  void aOneShotBreakpointIsGoneWhenItHasStoppedTheProgram() throws Exception {
    try (var program = DebuggedProgram.breaking(LOOP, ADD.withCondition("i == 3").withOnce(true))) {
      assertThat(program.stops(BreakpointTermsTest::i)).containsExactly("3");
      assertThat(program.session.breakpoints()).isEmpty();
      program.await(all -> all.contains(new DebugEvent.BreakpointRemoved(ADD.place())));
    }
  }

  @Test
  void aBreakpointWaitsUntilAnotherWasHit() throws Exception {
    String source =
        """
        public class Main {
          static void work(int i) {
            System.out.println(i); // work
          }
          public static void main(String[] args) {
            for (int i = 0; i < 4; i++) {
              work(i);
              if (i == 1) {
                Thread.yield(); // first
              }
            }
          }
        }
        """;
    BreakpointSpec first = breakAt(source, "// first").withLog("now");
    BreakpointSpec work = breakAt(source, "// work").withAfter(first.place());
    try (var program = DebuggedProgram.breaking(source, work, first)) {
      assertThat(program.stops(BreakpointTermsTest::i)).containsExactly("2", "3");
    }
  }

  @Test
  void aBreakpointForOneThreadLetsTheOthersPass() throws Exception {
    String source =
        """
        public class Main {
          static void work() {
            System.out.println(Thread.currentThread().getName()); // work
          }
          public static void main(String[] args) throws Exception {
            for (String name : new String[] {"a", "b", "c"}) {
              Thread thread = new Thread(Main::work, name);
              thread.start();
              thread.join();
            }
          }
        }
        """;
    try (var program =
        DebuggedProgram.breaking(source, breakAt(source, "// work").withThread("b"))) {
      assertThat(program.stops(stop -> stop.thread().name())).containsExactly("b");
    }
  }

  @Test
  void anExpressionThatComesBackToItsFirstLineIsOneArrival() throws Exception {
    String source =
        """
        public class Main {
          static int one(int x) { return x; }
          static int sum(int x, int y) { return x + y; }
          public static void main(String[] args) {
            int v = sum(one(1), // first
                one(2));
            for (int i = 0; i < 2; i++) { // loop
              v++;
            }
          }
        }
        """;
    BreakpointSpec first = breakAt(source, "// first");
    try (var program = DebuggedProgram.breaking(source, first, breakAt(source, "// loop"))) {
      assertThat(program.stops(DebuggedProgram::lineOf)).containsExactly(5, 7, 7, 7);
    }
  }

  @Test
  void aBreakpointInAHotLoopIsChangedWhileTheProgramRuns() throws Exception {
    String source =
        """
        public class Main {
          static volatile boolean on = true;
          public static void main(String[] args) {
            long n = 0;
            while (on) {
              n++; // hot
            }
            System.out.println("done");
          }
          static boolean end() { on = false; return true; }
        }
        """;
    BreakpointSpec hot = breakAt(source, "// hot");
    try (var program = DebuggedProgram.breaking(source, hot.withCondition("n == 50"))) {
      program.firstStop();
      var next = program.session.resume();
      program.session.setBreakpoint(hot.withCondition("n < 0"));
      program.session.setBreakpoint(hot.withCondition("n < 0").withEnabled(false));
      program.session.setBreakpoint(hot.withCondition("n > 60 && n % 10 == 0"));
      assertThat(variable(program.stop(next), "n").value().text()).endsWith("0");
      assertThat(program.evaluate("end()").toString()).contains("text=true,");
      program.session.removeBreakpoint(hot.place());
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aFloodOfLogsIsBoundedAndTheProgramEnds() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            String all = "x".repeat(100_000);
            System.out.println(all.length()); // long
          }
        }
        """;
    try (var program =
        DebuggedProgram.breaking(source, breakAt(source, "// long").withLog("{all}"))) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.logged()).hasSize(1);
      assertThat(program.logged().get(0)).hasSizeLessThan(11_000).endsWith("more characters");
    }
  }

  @Test
  void anObjectCalledByItsNumberIsRefusedInConditionsAndLogs() {
    for (ThrowingCallable set :
        List.<ThrowingCallable>of(
            () -> ADD.withCondition("Cart#7 == null"),
            () -> ADD.withCondition("i > 3 && Cart#7.total() > i"),
            () -> ADD.withLog("{i} of {Cart#7.total()}"))) {
      assertThatThrownBy(set)
          .isInstanceOf(CommandRefused.class)
          .hasMessageStartingWith("Cart#7 cannot be used here")
          .hasMessageContaining("anew in each run");
    }
  }

  @Test
  void conditionsAndLogsThatWouldChangeTheProgramAreNotComputed() throws Exception {
    for (BreakpointSpec changing :
        List.of(
            ADD.withCondition("asked = 5"),
            ADD.withCondition("i = 5"),
            ADD.withCondition("(asked = 5) > i"),
            ADD.withLog("{asked = 5}"))) {
      try (var program = DebuggedProgram.breaking(LOOP, changing)) {
        StopSnapshot stop = program.firstStop();
        assertThat(hit(stop).problem()).contains("this may not change `", "write `==`");
        assertThat(i(stop)).isEqualTo("0");
        assertThat(variable(stop, "total").value().text()).isEqualTo("0");
        program.session.removeBreakpoint(changing.place());
        program.session.resume();
        program.ending();
        assertThat(program.output(DebugEvent.Stream.OUT)).isEqualTo("45 0\n");
      }
    }
  }

  @Test
  void aNumberSignThatIsQuotedStandsInConditionsAndLogs() throws Exception {
    assertThat(arrivals(ADD.withCondition("(\"Cart#\" + i).equals(\"Cart#7\")")))
        .containsExactly("7");
    try (var program =
        DebuggedProgram.breaking(LOOP, ADD.withLog("Cart#7 {i} {\"Cart#8\"} {open"), END)) {
      program.firstStop();
      assertThat(program.standing(ADD.place()).note()).contains("{open");
    }
  }
}
