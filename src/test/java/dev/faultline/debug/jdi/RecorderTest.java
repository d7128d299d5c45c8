package dev.faultline.debug.jdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.Snippet;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CaughtException;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.RunRecorder;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.breakpoints.ProbeControl;
import dev.faultline.debug.jdi.breakpoints.ProbeRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecorderTest {
  private static final String SOURCE =
      """
      public class Main {
        static int half(int n) {
          if (n % 2 == 1) {
            throw new IllegalArgumentException("odd: " + n); // throws
          }
          return n / 2; // halves
        }
        static int safe(int n, String why) {
          try {
            return half(n);
          } catch (RuntimeException e) {
            return -1; // rescued
          }
        }
        public static void main(String[] args) {
          for (int i = 0; i < 6; i++) {
            System.out.println("i=" + safe(i, "x")); // prints
          }
          System.out.println("end"); // end
        }
      }
      """;
  private static final LaunchSpec SPEC = DebuggedProgram.spec(SOURCE);

  private static SourceLine lineWith(String text) {
    return DebuggedProgram.line(DebuggedProgram.lineWith(SOURCE, text));
  }

  private static DebuggedProgram atMain() throws Exception {
    DebuggedProgram program =
        DebuggedProgram.launch(SPEC, Start.STOP_AT_MAIN, lineWith("// end").line());
    program.firstStop();
    return program;
  }

  @Test
  void countsHowOftenEachLineRan() throws Exception {
    try (DebuggedProgram program = atMain()) {
      RunRecorder recorder = program.session.recorder();
      DebuggedProgram.get(recorder.countLines());
      program.resume();
      Map<SourceLine, Long> counts = DebuggedProgram.get(recorder.lineCounts());
      assertThat(counts)
          .containsEntry(lineWith("// halves"), 3L)
          .containsEntry(lineWith("// throws"), 3L)
          .containsEntry(lineWith("// rescued"), 3L)
          .containsEntry(lineWith("// prints"), 6L)
          .containsEntry(lineWith("// end"), 0L);
      DebuggedProgram.get(recorder.stopRecording());
      assertThat(DebuggedProgram.get(recorder.lineCounts())).isEqualTo(counts);
    }
  }

  @Test
  void tracesCallsReturnsAndWhatExceptionsEnd() throws Exception {
    try (DebuggedProgram program = atMain()) {
      RunRecorder recorder = program.session.recorder();
      DebuggedProgram.get(recorder.traceCalls(List.of()));
      program.resume();
      assertThat(DebuggedProgram.get(recorder.calls()))
          .extracting(
              each -> each.depth() + " " + each.kind() + " " + each.method() + " " + each.text())
          .containsSubsequence(
              "1 CALL safe 0, \"x\"",
              "2 CALL half 0",
              "2 RETURN half 0",
              "1 RETURN safe 0",
              "1 CALL safe 1, \"x\"",
              "2 CALL half 1",
              "2 THROW half java.lang.IllegalArgumentException",
              "1 RETURN safe -1");
    }
  }

  @Test
  void tracedCollectionsAreToldWithTheirSizeUnlessTheProgramWouldHaveToSayIt() throws Exception {
    String source =
        """
        import java.util.*;

        public class Main {
          static class Odd extends ArrayList<String> {
            @Override public int size() {
              throw new IllegalStateException();
            }
          }
          static void take(Object taken) {}
          public static void main(String[] args) {
            take(List.of());
            take(List.of("a"));
            take(new ArrayList<>(List.of(1, 2)));
            take(new TreeMap<>(Map.of(1, 2)));
            take(new Odd());
            take(new StringBuilder());
            System.out.println("end");
          }
        }
        """;
    LaunchSpec spec = DebuggedProgram.spec(source);
    int end = DebuggedProgram.lineWith(source, "\"end\"");
    try (DebuggedProgram program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN, end)) {
      program.firstStop();
      RunRecorder recorder = program.session.recorder();
      DebuggedProgram.get(recorder.traceCalls(List.of()));
      program.resume();
      assertThat(DebuggedProgram.get(recorder.calls()))
          .filteredOn(each -> each.method().equals("take") && !each.text().isEmpty())
          .extracting(each -> each.text().replaceAll("@[0-9a-f]+", "@"))
          .containsExactly(
              "ListN (size 0)",
              "List12 (size 1)",
              "ArrayList (size 2)",
              "TreeMap (size 1)",
              "Main.Odd@",
              "StringBuilder@");
    }
  }

  @Test
  void keepsTheExceptionsThatWereCaught() throws Exception {
    try (DebuggedProgram program = atMain()) {
      program.resume();
      List<CaughtException> caught = DebuggedProgram.get(program.session.recorder().caught());
      assertThat(caught).hasSize(3);
      CaughtException last = caught.get(2);
      assertThat(last.className()).isEqualTo("java.lang.IllegalArgumentException");
      assertThat(last.message()).isEqualTo("odd: 5");
      assertThat(last.thrownAt()).isEqualTo(lineWith("// throws"));
      assertThat(last.isBroad()).isTrue();
      assertThat(last.thread()).isEqualTo("main");
    }
  }

  @Test
  void logpointsAreToldInOrderWithTheOutput() throws Exception {
    Snippet log = HandmadeSnippet.of(SPEC, "String", "int i", "return \"log \" + i;");
    SourceLine prints = lineWith("// prints");
    try (DebuggedProgram program = atMain()) {
      ProbeControl probes = ((JdiSession) program.session).probes();
      ProbeRequest.Target target = new ProbeRequest.Target(probes.sites(prints).get(0), null, log);
      DebuggedProgram.get(
          probes.arm(
              new ProbeRequest(7, List.of(target), HitCount.ALL, ""),
              new BreakpointPlace.Line(prints),
              (hit, votes) -> {}));
      program.resume();
      StringBuilder told = new StringBuilder();
      for (DebugEvent event : program.events()) {
        if (event instanceof DebugEvent.Logged logged) {
          told.append(logged.text()).append('\n');
        } else if (event instanceof DebugEvent.Output output) {
          told.append(output.text());
        }
      }
      assertThat(told.toString().lines())
          .containsExactly(
              "log 0", "i=0", "log 1", "i=-1", "log 2", "i=1", "log 3", "i=-1", "log 4", "i=2",
              "log 5", "i=-1");
    }
  }
}
