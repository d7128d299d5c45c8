package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.ProbeSite;
import dev.faultline.compile.Snippet;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.jdi.breakpoints.Hit;
import dev.faultline.debug.jdi.breakpoints.ProbeControl;
import dev.faultline.debug.jdi.breakpoints.ProbeHit;
import dev.faultline.debug.jdi.breakpoints.ProbeRequest;
import dev.faultline.debug.jdi.breakpoints.Votes;
import dev.faultline.debug.jdi.values.Fields;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProbesTest {
  private static final String LOOP =
      """
      public class Main {
        private int field = 5;
        static boolean odd(int n) {
          return n % 2 == 1;
        }
        int work(int n) {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            int twice = 2 * i; // body
            sum += twice;
          }
          return sum + field;
        }
        public static void main(String[] args) throws Exception {
          Main m = new Main();
          System.out.println(m.work(100)); // call
          Thread other = new Thread(() -> new Main().work(100), "other");
          other.start();
          other.join();
          System.out.println("done");
        }
      }
      """;
  private static final LaunchSpec SPEC = DebuggedProgram.spec(LOOP);
  private static final int BODY = DebuggedProgram.lineWith(LOOP, "// body");

  private final BlockingQueue<ProbeHit> hits = new LinkedBlockingQueue<>();

  private static ProbeControl probes(DebuggedProgram program) {
    return ((JdiSession) program.session).probes();
  }

  private static ProbeSite site(DebuggedProgram program, int line) {
    List<ProbeSite> sites = probes(program).sites(DebuggedProgram.line(line));
    assertThat(sites).hasSize(1);
    return sites.get(0);
  }

  private void stop(ProbeHit hit, Votes votes) {
    hits.add(hit);
    votes.hit(hit.thread(), new Hit(BreakpointSpec.at(DebuggedProgram.line(1)), "", List.of()));
  }

  private void arm(DebuggedProgram program, ProbeRequest request) throws Exception {
    DebuggedProgram.get(probes(program).arm(request, this::stop));
  }

  private static int value(StopSnapshot stop, String name) {
    return Integer.parseInt(DebuggedProgram.variable(stop, name).value().text());
  }

  @Test
  void aConditionArmedWhileStoppedStopsWhereItHolds() throws Exception {
    Snippet condition = HandmadeSnippet.of(SPEC, "boolean", "int i", "return i % 40 == 7;");
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      arm(program, ProbeRequest.at(1, site(program, BODY), condition));
      StopSnapshot first = program.resume();
      assertThat(DebuggedProgram.lineOf(first)).isEqualTo(BODY);
      assertThat(first.frames().get(0).method()).isEqualTo("work");
      assertThat(value(first, "i")).isEqualTo(7);
      assertThat(value(program.resume(), "i")).isEqualTo(47);
      DebuggedProgram.get(probes(program).disarm(1));
      program.session.resume();
      assertThat(program.ending().toString()).contains("0");
    }
  }

  @Test
  void stepsAndEvaluationFromAProbeStopAreAsFromABreakpoint() throws Exception {
    Snippet condition = HandmadeSnippet.of(SPEC, "boolean", "int i", "return i == 3;");
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      arm(program, ProbeRequest.at(1, site(program, BODY), condition));
      StopSnapshot stop = program.resume();
      assertThat(stop.frames()).extracting(each -> each.method()).containsExactly("work", "main");
      assertThat(program.evaluate("odd(i) && i + 1 == 4").toString()).contains("true");
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.OVER))).isEqualTo(BODY + 1);
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.INTO))).isEqualTo(BODY - 1);
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.OUT)))
          .isEqualTo(DebuggedProgram.lineWith(LOOP, "// call"));
    }
  }

  @Test
  void hitsAreCountedAfterTheCondition() throws Exception {
    Snippet condition = HandmadeSnippet.of(SPEC, "boolean", "int i", "return i % 2 == 0;");
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      ProbeRequest.Target target = new ProbeRequest.Target(site(program, BODY), condition, null);
      arm(
          program,
          new ProbeRequest(1, List.of(target), new HitCount(HitCount.Rule.EVERY, 10), "main"));
      assertThat(value(program.resume(), "i")).isEqualTo(18);
      assertThat(value(program.resume(), "i")).isEqualTo(38);
      assertThat(DebuggedProgram.get(probes(program).hits(1))).isEqualTo(20);
    }
  }

  @Test
  void onlyTheNamedThreadStops() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      ProbeRequest.Target target = new ProbeRequest.Target(site(program, BODY), null, null);
      arm(program, new ProbeRequest(1, List.of(target), HitCount.ALL, "other"));
      assertThat(program.resume().thread().name()).isEqualTo("other");
    }
  }

  @Test
  void aConditionThatThrowsStopsWithWhatItThrew() throws Exception {
    Snippet condition = HandmadeSnippet.of(SPEC, "boolean", "int i", "return 10 / (5 - i) == 77;");
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      arm(program, ProbeRequest.at(1, site(program, BODY), condition));
      assertThat(value(program.resume(), "i")).isEqualTo(5);
      ProbeHit hit = hits.remove();
      assertThat(hit.thrown()).isNotNull();
      assertThat(hit.thrown().referenceType().name()).isEqualTo("java.lang.ArithmeticException");
    }
  }

  @Test
  void aConditionSeesPrivateFieldsAndItsCallsTriggerNoProbe() throws Exception {
    Snippet condition =
        HandmadeSnippet.of(SPEC, "boolean", "Main self, int i", "return Main.odd(i) && i > 90;");
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      arm(program, ProbeRequest.at(1, site(program, BODY), condition));
      ProbeSite inCondition = site(program, DebuggedProgram.lineWith(LOOP, "return n % 2"));
      arm(program, ProbeRequest.at(2, inCondition, null));
      assertThat(value(program.resume(), "i")).isEqualTo(91);
      assertThat(DebuggedProgram.get(probes(program).hits(2))).isZero();
    }
  }

  @Test
  void anExitTellsTheReturnedValue() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN)) {
      program.firstStop();
      List<ProbeSite> exits = probes(program).sitesOfMethod("Main", "work", ProbeSite.Kind.EXIT);
      arm(program, ProbeRequest.at(1, exits.get(0), null));
      StopSnapshot stop = program.resume();
      assertThat(value(stop, "sum")).isEqualTo(9900);
      ProbeHit hit = hits.remove();
      assertThat(hit.result()).isNotNull();
      assertThat(Fields.value(hit.result(), "value").toString()).isEqualTo("9905");
    }
  }

  @Test
  void armingTakesEffectInARunningLoopAndAfterAPause() throws Exception {
    String endless =
        """
        public class Main {
          public static void main(String[] args) {
            long n = 0;
            System.out.println("on");
            while (true) {
              n++; // body
            }
          }
        }
        """;
    LaunchSpec spec = DebuggedProgram.spec(endless);
    try (DebuggedProgram program = DebuggedProgram.launch(spec, Start.RUN)) {
      program.await(events -> events.toString().contains("on"));
      ProbeSite body = site(program, DebuggedProgram.lineWith(endless, "// body"));
      arm(program, ProbeRequest.at(1, body, null));
      program.firstStop();
      for (int i = 2; i <= 40; i++) {
        DebuggedProgram.get(probes(program).disarm(i - 1));
        program.session.resume();
        program.stop(program.session.pause());
        arm(program, ProbeRequest.at(i, body, null));
        assertThat(program.resume().reason()).isInstanceOf(StopReason.Breakpoints.class);
        assertThat(DebuggedProgram.get(probes(program).hits(i))).isEqualTo(1);
      }
    }
  }

  @Test
  void probesAreArmedWhereverInTheMidstOfLinkingAPauseComes() throws Exception {
    String linking =
        """
        import java.io.InputStream;
        public class Main {
          static class Body {
            public static int next(int n) {
              n++; // body
              return n;
            }
          }
          static class Fresh extends ClassLoader {
            static { registerAsParallelCapable(); }
            Class<?> body() throws Exception {
              try (InputStream in = Main.class.getResourceAsStream("Main$Body.class")) {
                byte[] file = in.readAllBytes();
                return defineClass("Main$Body", file, 0, file.length);
              }
            }
          }
          static void link() {
            try {
              for (int n = 0; ; ) {
                var next = new Fresh().body().getDeclaredMethod("next", int.class);
                next.setAccessible(true);
                n = (int) next.invoke(null, n);
              }
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
          public static void main(String[] args) {
            new Thread(Main::link).start();
            System.out.println("on");
            link();
          }
        }
        """;
    LaunchSpec spec = DebuggedProgram.spec(linking);
    try (DebuggedProgram program = DebuggedProgram.launch(spec, Start.RUN)) {
      program.await(events -> events.toString().contains("on"));
      ProbeSite body = site(program, DebuggedProgram.lineWith(linking, "// body"));
      for (int i = 1; i <= 40; i++) {
        program.stop(program.session.pause());
        arm(program, ProbeRequest.at(i, body, null));
        DebuggedProgram.get(probes(program).disarm(i));
        assertThat(program.evaluate("new Object().hashCode() * 0 + 7").toString())
            .contains("text=7,");
        program.session.resume();
      }
    }
  }
}
