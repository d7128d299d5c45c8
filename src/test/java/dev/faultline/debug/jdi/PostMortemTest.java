package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Where and when a program stops that an exception ends, and what is known of the exception. */
@Timeout(60)
class PostMortemTest {
  private static String program(String body) {
    return """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        public class Main {
          static class Res implements AutoCloseable {
            public void close() { System.out.println("closed"); }
          }
          static void fail(int n) {
            int local = n;
            throw new IllegalStateException("n is " + local); // throws
          }
        %s
        }
        """
        .formatted(body);
  }

  private static String main(String body) {
    return program("public static void main(String[] args) throws Exception {\n" + body + "\n}");
  }

  private static StopReason.Uncaught uncaught(StopSnapshot stop) {
    assertThat(stop.reason()).isInstanceOf(StopReason.Uncaught.class);
    return (StopReason.Uncaught) stop.reason();
  }

  private static ExceptionSnapshot exception(DebuggedProgram program, StopSnapshot stop)
      throws Exception {
    return DebuggedProgram.get(program.session.exception(uncaught(stop).exception().handle()));
  }

  private static void endsWith(DebuggedProgram program, int exitCode) throws Exception {
    assertThat(DebuggedProgram.get(program.session.resume()))
        .isEqualTo(new SessionState.Ended(new Ending.Exited(exitCode)));
  }

  private static void assertStopsAtTheThrow(String source) throws Exception {
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      assertThat(uncaught(stop).message()).isEqualTo("n is 5");
      assertThat(lineOf(stop)).isEqualTo(lineWith(source, "// throws"));
      assertThat(variable(stop, "local").value().text()).isEqualTo("5");
      endsWith(program, 1);
    }
  }

  @Test
  void anExceptionThatPassesAFinallyIsShownWhereItWasThrown() throws Exception {
    assertStopsAtTheThrow(main("try { fail(5); } finally { System.out.println(1); }"));
  }

  @Test
  void anExceptionThatPassesASynchronizedBlockIsShownWhereItWasThrown() throws Exception {
    assertStopsAtTheThrow(main("synchronized (args) { fail(5); }"));
  }

  @Test
  void anExceptionThatPassesATryWithResourcesIsShownWhereItWasThrown() throws Exception {
    assertStopsAtTheThrow(main("try (Res r = new Res()) { fail(5); }"));
  }

  @Test
  void anExceptionThatPassesAllOfThemAndTheJdkIsShownWhereItWasThrown() throws Exception {
    assertStopsAtTheThrow(
        main(
            "try { List.of(5).forEach(n -> { synchronized (args) { try (Res r = new Res()) {"
                + " fail(n); } } }); } finally { System.out.println(1); }"));
  }

  private static void assertNeverStops(String source) throws Exception {
    try (var program = DebuggedProgram.running(source)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void whatIsCaughtBehindAFinallyDoesNotStop() throws Exception {
    assertNeverStops(
        main(
            "try { try (Res r = new Res()) { fail(5); } finally { System.out.println(1); } }"
                + " catch (RuntimeException e) { System.out.println(e); }"));
  }

  @Test
  @SuppressWarnings("finally")
  void aFinallyThatReturnsSwallowsTheException() throws Exception {
    assertNeverStops(
        program(
            "static int swallow() { try { fail(5); } finally { return 1; } }"
                + " public static void main(String[] a) { System.out.println(swallow()); }"));
  }

  @Test
  void whatReflectionAndInitializersTurnIntoAnotherExceptionCanBeCaughtAsThat() throws Exception {
    assertNeverStops(
        program(
            """
            static class Bad { static { if (true) fail(5); } static void touch() {} }
            public static void main(String[] args) throws Exception {
              try {
                Bad.touch();
              } catch (ExceptionInInitializerError e) {
                System.out.println(e);
              }
              try {
                Main.class.getDeclaredMethod("fail", int.class).invoke(null, 5);
              } catch (java.lang.reflect.InvocationTargetException e) {
                System.out.println(e);
              }
            }
            """));
  }

  @Test
  void aMissingClassIsTheErrorThatTheLearnerCouldCatch() throws Exception {
    String source =
        """
        public class Main {
          static class Gone { }
          public static void main(String[] args) {
            try {
              new Gone();
            } catch (NoClassDefFoundError e) {
              System.out.println("fine");
            }
            new Gone(); // missing
          }
        }
        """;
    var full = DebuggedProgram.spec(source);
    var spec = LaunchSpec.of("Main", Map.of("Main", full.classes().get("Main")));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      StopSnapshot stop = program.firstStop();
      assertThat(uncaught(stop).className()).isEqualTo("java.lang.NoClassDefFoundError");
      assertThat(uncaught(stop).message()).isEqualTo("Main$Gone");
      assertThat(lineOf(stop)).isEqualTo(lineWith(source, "// missing"));
      ExceptionSnapshot shown = exception(program, stop);
      endsWith(program, 1);
      assertThat(shown.trace().get(0).at())
          .isEqualTo(DebuggedProgram.line(lineWith(source, "// missing")));
    }
  }

  @Test
  void aThreadWithAHandlerForUncaughtExceptionsStopsToo() throws Exception {
    String source =
        main(
            "Thread t = new Thread(() -> { try { fail(5); } finally { System.out.println(1); } });"
                + " t.setUncaughtExceptionHandler((x, e) -> System.out.println(\"handled\"));"
                + " t.start(); t.join();");
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      assertThat(lineOf(stop)).isEqualTo(lineWith(source, "// throws"));
      assertThat(stop.thread().name()).startsWith("Thread-");
      endsWith(program, 0);
      assertThat(program.output(Stream.OUT)).isEqualTo("1\nhandled\n");
    }
  }

  @Test
  void aTaskOfAPoolStopsWhenNobodyAsksForItsResultAndNotWhenItsFutureKeepsTheException()
      throws Exception {
    String source =
        main(
            "ExecutorService pool = Executors.newSingleThreadExecutor();"
                + " try { pool.submit(() -> fail(4)).get(); }"
                + " catch (ExecutionException e) { System.out.println(e.getCause()); }"
                + " pool.execute(() -> fail(5)); pool.shutdown();");
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      assertThat(uncaught(stop).message()).isEqualTo("n is 5");
      endsWith(program, 0);
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aVirtualThreadStopsAsAnyOther() throws Exception {
    String source = main("Thread.startVirtualThread(() -> fail(5)).join();");
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      assertThat(lineOf(stop)).isEqualTo(lineWith(source, "// throws"));
      endsWith(program, 0);
    }
  }

  @Test
  void aProgramThatCatchesManyExceptionsIsNotHeldUp() throws Exception {
    String source =
        main(
            "int n = 0; try { for (int i = 0; i < 200_000; i++) { try { fail(i); }"
                + " catch (IllegalStateException e) { n++; } } } finally { System.out.println(n); }");
    try (var program = DebuggedProgram.running(source)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT)).isEqualTo("200000\n");
    }
  }

  @Test
  void causesAndSuppressedExceptionsComeWithTheirLines() throws Exception {
    String source =
        program(
            """
            static void load() {
              try {
                fail(1); // inner
              } catch (IllegalStateException e) {
                RuntimeException outer = new RuntimeException("outer", e); // wraps
                outer.addSuppressed(new Error("aside"));
                e.addSuppressed(outer);
                throw outer;
              }
            }
            public static void main(String[] args) {
              load(); // call
            }
            """);
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      ExceptionSnapshot outer = exception(program, stop);
      assertThat(outer.className()).isEqualTo("java.lang.RuntimeException");
      assertThat(outer.message()).isEqualTo("outer");
      assertThat(outer.trace())
          .extracting(ExceptionSnapshot.Frame::at)
          .containsExactly(
              DebuggedProgram.line(lineWith(source, "// wraps")),
              DebuggedProgram.line(lineWith(source, "// call")));
      assertThat(outer.suppressed())
          .extracting(ExceptionSnapshot::message)
          .containsExactly("aside");
      ExceptionSnapshot inner = outer.cause();
      assertThat(inner.message()).isEqualTo("n is 1");
      assertThat(inner.trace())
          .extracting(ExceptionSnapshot.Frame::at)
          .containsExactly(
              DebuggedProgram.line(lineWith(source, "// throws")),
              DebuggedProgram.line(lineWith(source, "// inner")),
              DebuggedProgram.line(lineWith(source, "// call")));
      assertThat(inner.cause()).isNull();
      assertThat(inner.suppressed()).isEmpty();
      endsWith(program, 1);
    }
  }

  @Test
  void theMessageOfANullPointerTellsWhatWasNull() throws Exception {
    String source = main("String name = null;\nname.length();");
    try (var program = DebuggedProgram.running(source)) {
      assertThat(exception(program, program.firstStop()).message())
          .isEqualTo("Cannot invoke \"String.length()\" because \"name\" is null");
    }
  }

  @Test
  void whatIsNoExceptionIsRefused() throws Exception {
    try (var program = DebuggedProgram.running(main("int[] x = {1};\nfail(x[0]);"), 14)) {
      StopSnapshot stop = program.firstStop();
      assertThatThrownBy(
              () ->
                  DebuggedProgram.get(
                      program.session.exception(variable(stop, "x").value().handle())))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("int[] is not an exception.");
    }
  }
}
