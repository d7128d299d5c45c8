package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.breakAt;
import static dev.faultline.debug.jdi.DebuggedProgram.fact;
import static dev.faultline.debug.jdi.DebuggedProgram.hit;
import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointPlace.Method;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Ending;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.HitCount.Rule;
import dev.faultline.debug.HotSwap;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The terms of breakpoints where millions of arrivals do not count: stopping at each of them to
 * look would take hours.
 */
@Timeout(60)
class FastTermsTest {
  private static final String LOOP =
      """
      public class Main {
        private static long half(int n) {
          if (n < 0) {
            return 0;
          }
          return n / 2;
        }
        public static void main(String[] args) throws Exception {
          long sum = 0;
          for (int i = 0; i < 20_000_000; i++) {
            sum += half(i); // hot
          }
          System.out.println("sum " + sum); // end
        }
      }
      """;

  private static final BreakpointSpec HOT = breakAt(LOOP, "// hot");

  private static int i(StopSnapshot stop) {
    return Integer.parseInt(variable(stop, "i").value().text());
  }

  @Test
  void aConditionThatHoldsOnceAmongMillionsOfArrivalsStopsThere() throws Exception {
    try (var program = DebuggedProgram.breaking(LOOP, HOT.withCondition("i == 19_999_990"))) {
      StopSnapshot stop = program.firstStop();
      assertThat(i(stop)).isEqualTo(19_999_990);
      assertThat(lineOf(stop)).isEqualTo(lineWith(LOOP, "// hot"));
      assertThat(hit(stop).problem()).isEmpty();
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aConditionThatCallsTheProgramIsDecidedInsideItToo() throws Exception {
    try (var program =
        DebuggedProgram.breaking(LOOP, HOT.withCondition("half(i) == 9_000_000 && i % 2 == 1"))) {
      assertThat(program.stops(FastTermsTest::i)).containsExactly(18_000_001);
    }
  }

  @Test
  void aLogpointWritesEveryMillionthHit() throws Exception {
    BreakpointSpec log =
        HOT.withLog("at {i} {half(i)}").withHits(new HitCount(Rule.EVERY, 1_000_000));
    try (var program = DebuggedProgram.breaking(LOOP, log)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.logged()).hasSize(20).startsWith("at 999999 499999");
      assertThat(program.logged().get(19)).isEqualTo("at 19999999 9999999");
    }
  }

  @Test
  void theReturnsOfAMethodAreCountedTogetherAndKeepTheirValue() throws Exception {
    BreakpointSpec exit =
        BreakpointSpec.at(new Method("Main", "half", false, true))
            .withCondition("n > 100")
            .withHits(new HitCount(Rule.ONLY, 10_000_000));
    try (var program = DebuggedProgram.breaking(LOOP, exit)) {
      StopSnapshot stop = program.firstStop();
      assertThat(fact(stop, "returned")).isEqualTo("5000050");
      assertThat(stop.frames().get(0).method()).isEqualTo("half");
    }
  }

  @Test
  void hitsAreCountedOverAllCodeOfTheLineAndGoOnAfterTheBreakpointWasOff() throws Exception {
    String source =
        """
        public class Main {
          static void work(int n) {
            try {
              if (n % 2 == 0) {
                throw new IllegalStateException();
              }
            } catch (IllegalStateException e) {
              return;
            } finally {
              n++; // both
            }
          }
          public static void main(String[] args) {
            for (int i = 1; i <= 10; i++) {
              work(i); // call
            }
          }
        }
        """;
    BreakpointSpec both = breakAt(source, "// both").withHits(new HitCount(Rule.EVERY, 4));
    try (var program = DebuggedProgram.breaking(source, both)) {
      assertThat(variable(program.firstStop(), "n").value().text()).isEqualTo("4");
      program.session.setBreakpoint(both.withEnabled(false));
      program.session.setBreakpoint(both);
      assertThat(variable(program.resume(), "n").value().text()).isEqualTo("8");
      program.session.resume();
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aStepThatEndsWhereAConditionHoldsIsOneStop() throws Exception {
    try (var program =
        DebuggedProgram.breaking(
            LOOP, breakAt(LOOP, "for (int i"), HOT.withCondition("i == 0 || i == 2"))) {
      program.firstStop();
      StopSnapshot hot = program.step(StepDepth.OVER);
      assertThat(hit(hot).spec().line()).isEqualTo(HOT.line());
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(lineWith(LOOP, "for (int i"));
      StopSnapshot next = program.step(StepDepth.OVER);
      assertThat(next.reason()).isEqualTo(new StopReason.Stepped(StepDepth.OVER));
      assertThat(i(next)).isEqualTo(1);
      StopSnapshot in = program.step(StepDepth.INTO);
      assertThat(in.frames().get(0).method()).isEqualTo("half");
    }
  }

  @Test
  void aConditionThatThrowsAmongMillionsOfArrivalsStopsAndSaysWhy() throws Exception {
    try (var program =
        DebuggedProgram.breaking(LOOP, HOT.withCondition("1 / (i - 15_000_000) == 7"))) {
      StopSnapshot stop = program.firstStop();
      assertThat(i(stop)).isEqualTo(15_000_000);
      assertThat(hit(stop).problem())
          .isEqualTo(
              "the condition `1 / (i - 15_000_000) == 7` threw ArithmeticException: / by zero");
      assertThat(program.standing(HOT.place()).note()).isEqualTo(hit(stop).problem());
    }
  }

  @Test
  void aConditionSetWhileALoopRunsTakesEffectAtOnce() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            long n = 0;
            System.out.println("on");
            while (true) {
              n++; // hot
            }
          }
        }
        """;
    try (var program = DebuggedProgram.running(source)) {
      program.await(events -> events.toString().contains("on"));
      BreakpointSpec hot = breakAt(source, "// hot");
      program.session.setBreakpoint(hot.withCondition("n % 10_000_000 == 123"));
      assertThat(variable(program.firstStop(), "n").value().text()).endsWith("0000123");
      program.session.setBreakpoint(
          hot.withHits(new HitCount(Rule.AFTER, 5_000_000)).withThread("main"));
      assertThat(variable(program.resume(), "n").value().text()).endsWith("5000124");
    }
  }

  @Test
  void whatDoesNotCompileIsNotedBeforeTheFirstHit() throws Exception {
    String source =
        """
        public class Main {
          static int unused(int n) {
            return n; // never
          }
          public static void main(String[] args) {
            int n = 1; // first
            System.out.println(n); // last
          }
        }
        """;
    BreakpointSpec never = breakAt(source, "// never");
    try (var program = DebuggedProgram.breaking(source, breakAt(source, "// first"))) {
      program.firstStop();
      for (BreakpointSpec wrong :
          List.of(never.withCondition("m == 1"), never.withLog("n is {n"))) {
        program.session.setBreakpoint(wrong);
        program.await(
            all ->
                all.stream()
                    .anyMatch(
                        each ->
                            each instanceof DebugEvent.BreakpointChanged changed
                                && changed.breakpoint().spec().equals(wrong)
                                && changed.breakpoint().note().contains("cannot be computed")));
      }
      program.session.setBreakpoint(never.withCondition("n == 1"));
      DebuggedProgram.get(program.session.threads());
      assertThat(program.standing(never.place()).note()).isEmpty();
    }
  }

  @Test
  void aMethodThatBeginsWithALoopIsEnteredOncePerCall() throws Exception {
    String source =
        """
        public class Main {
          static int left;
          static void drain() {
            while (left > 0) { // loop
              left--;
            }
          }
          public static void main(String[] args) {
            for (int i = 1; i <= 2; i++) {
              left = 3 * i;
              drain();
            }
          }
        }
        """;
    BreakpointSpec entry = BreakpointSpec.at(new Method("Main", "drain", true, false));
    for (BreakpointSpec each : List.of(entry, entry.withCondition("left > 0"))) {
      try (var program = DebuggedProgram.breaking(source, each)) {
        assertThat(program.stops(stop -> lineOf(stop) + " " + left(program)))
            .containsExactly("4 3", "4 6");
      }
    }
    BreakpointSpec loop = breakAt(source, "// loop");
    for (BreakpointSpec each : List.of(loop, loop.withCondition("left >= 0"))) {
      try (var program = DebuggedProgram.breaking(source, each)) {
        assertThat(program.stops(DebuggedProgram::lineOf)).hasSize(4 + 7);
      }
    }
  }

  private static String left(DebuggedProgram program) {
    try {
      return ((dev.faultline.debug.EvaluationResult.Value) program.evaluate("left")).value().text();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aConditionInReplacedCodeIsDecidedByTheNewVersion() throws Exception {
    String source =
        """
        public class Main {
          static int work(int i) {
            int result = i + 1;
            return result; // result
          }
          public static void main(String[] args) {
            for (int i = 0; i < 5_000_000; i++) {
              work(i); // call
            }
          }
        }
        """;
    String fixed = source.replace("int result = i + 1;", "int twice = 2 * i;\n    int result = 1;");
    BreakpointSpec call = breakAt(source, "// call");
    BreakpointSpec result = breakAt(fixed, "// result").withCondition("twice == 8_000_000");
    try (var program = DebuggedProgram.breaking(source, call.withCondition("i == 9"))) {
      program.firstStop();
      program.session.removeBreakpoint(call.place());
      program.session.setBreakpoint(result);
      LaunchSpec next = DebuggedProgram.spec(fixed);
      assertThat(DebuggedProgram.get(program.session.redefine(next.classes(), next.sources())))
          .isInstanceOf(HotSwap.Applied.class);
      StopSnapshot stop = program.resume();
      assertThat(variable(stop, "i").value().text()).isEqualTo("4000000");
      assertThat(program.standing(result.place()).note()).isEmpty();
    }
  }
}
