package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.lineOf;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.DebugEvent.Stream;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Uncaught exceptions, exits, limits, pauses, input and output. */
@Timeout(60)
class EndingsTest {
  private static String main(String body) {
    return "import java.util.*;\npublic class Main {\n  public static void main(String[] args)"
        + " throws Exception {\n"
        + body
        + "\n  }\n}\n";
  }

  @Test
  void stopsAtTheThrowThatNothingCatches() throws Exception {
    String source =
        """
        public class Main {
          static int parse(String text) {
            try {
              Integer.parseInt("no");
            } catch (NumberFormatException expected) {
              System.out.println("fine");
            }
            int n = 5;
            return n + Integer.parseInt(text); // throws
          }
          public static void main(String[] args) {
            parse("x1");
          }
        }
        """;
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      assertThat(stop.reason()).isInstanceOf(StopReason.Uncaught.class);
      StopReason.Uncaught uncaught = (StopReason.Uncaught) stop.reason();
      assertThat(uncaught.className()).isEqualTo("java.lang.NumberFormatException");
      assertThat(uncaught.message()).isEqualTo("For input string: \"x1\"");
      assertThat(lineOf(stop)).isEqualTo(lineWith(source, "// throws"));
      assertThat(stop.frames()).hasSize(2);
      assertThat(variable(stop, "n").value().text()).isEqualTo("5");
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(1)));
      assertThat(program.output(Stream.ERR))
          .startsWith("Exception in thread \"main\" java.lang.NumberFormatException")
          .endsWith("\tat Main.main(Main.java:12)\n")
          .doesNotContain("faultline");
    }
  }

  @Test
  void stopsAtTheThrowInAnotherThread() throws Exception {
    String body =
        """
        Thread t = new Thread(() -> {
          int local = 3;
          throw new IllegalStateException("in worker " + local);
        }, "worker");
        t.start();
        t.join();
        System.out.println("main goes on");
        """;
    try (var program = DebuggedProgram.running(main(body))) {
      StopSnapshot stop = program.firstStop();
      assertThat(stop.thread().name()).isEqualTo("worker");
      assertThat(variable(stop, "local").value().text()).isEqualTo("3");
      assertThat(program.session.threads().get())
          .extracting(t -> t.name())
          .contains("main", "worker");
      long main =
          program.session.threads().get().stream()
              .filter(t -> t.name().equals("main"))
              .findFirst()
              .orElseThrow()
              .id();
      StopSnapshot other = DebuggedProgram.get(program.session.selectThread(main));
      assertThat(other.thread().name()).isEqualTo("main");
      assertThat(lineOf(other)).isEqualTo(9);
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
      assertThat(program.output(Stream.OUT)).isEqualTo("main goes on\n");
    }
  }

  @Test
  void aMissingClassIsReportedWhereTheLearnerUsesIt() throws Exception {
    String source =
        """
        public class Main {
          public static void main(String[] args) {
            try {
              Class.forName("nowhere.Nothing");
            } catch (ClassNotFoundException expected) {
              System.out.println("fine");
            }
            System.out.println("end");
          }
        }
        """;
    try (var program = DebuggedProgram.running(source)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aClassThatIsMissingWhenCodeRunsIsReportedAtTheLearnersLine() throws Exception {
    String source =
        """
        public class Main {
          static class Gone { }
          public static void main(String[] args) {
            int before = 1;
            new Gone(); // missing
          }
        }
        """;
    var full = DebuggedProgram.spec(source);
    var spec = LaunchSpec.of("Main", Map.of("Main", full.classes().get("Main")));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      StopSnapshot stop = program.firstStop();
      StopReason.Uncaught uncaught = (StopReason.Uncaught) stop.reason();
      assertThat(uncaught.className()).isEqualTo("java.lang.NoClassDefFoundError");
      assertThat(uncaught.message()).isEqualTo("Main$Gone");
      var shown = DebuggedProgram.get(program.session.exception(uncaught.exception().handle()));
      assertThat(shown.className()).isEqualTo("java.lang.NoClassDefFoundError");
      assertThat(shown.trace().get(0).at()).isEqualTo(stop.frames().get(0).at());
      assertThat(shown.cause().className()).isEqualTo("java.lang.ClassNotFoundException");
      assertThat(lineOf(stop)).isEqualTo(lineWith(source, "// missing"));
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(1)));
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void mainNeedsNoClassNoArgumentsAndNoStatic() throws Exception {
    String source = "void main() {\n  int x = 1;\n  System.out.println(x);\n}\n";
    try (var program = DebuggedProgram.atMain(source)) {
      assertThat(lineOf(program.firstStop())).isEqualTo(2);
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(0)));
      assertThat(program.output(Stream.OUT)).isEqualTo("1\n");
    }
  }

  @Test
  void theExitCodeIsTheRealOne() throws Exception {
    try (var program = DebuggedProgram.running(main("System.exit(42);"))) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(42));
    }
  }

  @Test
  void runningOutOfMemoryIsAnUncaughtExceptionLikeOthers() throws Exception {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec(
                main(
                    "List<long[]> all = new ArrayList<>(); while (true) all.add(new long[100_000]);")),
            change -> change.heapMb(24));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      StopSnapshot stop = program.firstStop();
      assertThat(((StopReason.Uncaught) stop.reason()).className())
          .isEqualTo("java.lang.OutOfMemoryError");
      assertThat(variable(stop, "all").value().text()).startsWith("ArrayList (size");
      assertThat(DebuggedProgram.get(program.session.resume()))
          .isEqualTo(new SessionState.Ended(new Ending.Exited(1)));
    }
  }

  @Test
  void aDeepStackIsShownInPart() throws Exception {
    String source =
        """
        public class Main {
          static int down(int n) { return down(n + 1) + 1; }
          public static void main(String[] args) { down(0); }
        }
        """;
    try (var program = DebuggedProgram.running(source)) {
      StopSnapshot stop = program.firstStop();
      assertThat(((StopReason.Uncaught) stop.reason()).className())
          .isEqualTo("java.lang.StackOverflowError");
      assertThat(stop.frames()).hasSize(StopSnapshot.MAX_FRAMES);
      assertThat(stop.moreFrames()).isGreaterThan(100);
    }
  }

  @Test
  void pausesAnEndlessLoopAndGoesOn() throws Exception {
    String body = "int i = 0;\nSystem.out.println(\"go\");\nwhile (true) {\n i++;\n i--;\n}";
    try (var program = DebuggedProgram.running(main(body))) {
      program.await(events -> events.toString().contains("go"));
      StopSnapshot stop = program.stop(program.session.pause());
      assertThat(stop.reason()).isInstanceOf(StopReason.Paused.class);
      assertThat(stop.thread().name()).isEqualTo("main");
      assertThat(lineOf(stop)).isBetween(5, 8);
      assertThat(variable(stop, "i").kind()).isNotNull();
      StopSnapshot stepped = program.step(StepDepth.OVER);
      assertThat(stepped.reason()).isEqualTo(new StopReason.Stepped(StepDepth.OVER));
      assertThat(program.evaluate("Math.max(1, 2)").toString()).contains("text=2");
      assertThat(DebuggedProgram.get(program.session.stop())).isEqualTo(new Ending.StoppedByUser());
    }
  }

  @Test
  void aStepFromInsideTheJdkReachesTheLearnersNextLine() throws Exception {
    String body = "int before = 0;\nThread.sleep(1500);\nint after = 1;\nint last = 2;";
    try (var program = DebuggedProgram.running(main(body))) {
      program.await(events -> program.session.state() instanceof SessionState.Running);
      while (!DebuggedProgram.get(program.session.threads()).toString().contains("sleeping")) {
        Thread.onSpinWait();
      }
      StopSnapshot stop = program.stop(program.session.pause());
      assertThat(lineOf(stop)).isEqualTo(5);
      assertThat(program.evaluate("Math.max(1, 2)").toString()).contains("text=2,");
      assertThat(lineOf(program.step(StepDepth.OVER))).isEqualTo(6);
    }
  }

  @Test
  void theTimeLimitEndsALoopButDoesNotCountStops() throws Exception {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec(main("while (true) { }")),
            change -> change.timeLimit(Duration.ofMillis(1500)));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      assertThat(program.ending()).isEqualTo(new Ending.TimeLimit(Duration.ofMillis(1500)));
    }
  }

  @Test
  void tellsThatItWaitsForInputAndTakesIt() throws Exception {
    String body =
        """
        System.out.print("name? ");
        String name = new Scanner(System.in).nextLine();
        System.out.println("hi " + name);
        """;
    try (var program = DebuggedProgram.running(main(body))) {
      program.await(
          events ->
              program.session.state().equals(new SessionState.Running(true))
                  && events.toString().contains("name? "));
      program.session.writeInput("Zoë\n");
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT)).isEqualTo("name? hi Zoë\n");
    }
  }

  @Test
  void inputThatIsGivenAtTheStartEnds() throws Exception {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec(
                main(
                    "var in = new Scanner(System.in); while (in.hasNext()) System.out.println(in.next());")),
            change -> change.stdin("a b\nc"));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT)).isEqualTo("a\nb\nc\n");
    }
  }

  @Test
  void aFloodOfOutputIsCutAndTheProgramCanStillBeStopped() throws Exception {
    String body = "for (long i = 0; ; i++) System.out.println(\"line \" + i);";
    try (var program = DebuggedProgram.running(main(body))) {
      program.await(events -> events.size() > 50);
      StopSnapshot stop = program.stop(program.session.pause());
      assertThat(stop.thread().name()).isEqualTo("main");
    }
  }

  @Test
  void outputComesBeforeTheStopThatFollowsIt() throws Exception {
    String body =
        "System.out.println(\"one\");\nint x = 1;\nSystem.out.println(\"two\");\nint y = 2;";
    try (var program = DebuggedProgram.running(main(body), 7)) {
      program.firstStop();
      program.await(events -> program.output(Stream.OUT).equals("one\ntwo\n"));
    }
  }

  @Test
  void aProgramThatClosesItsStreamsEndsAsAnyOther() throws Exception {
    String body =
        "System.out.close(); System.err.close(); System.in.close(); int x = 1;\nSystem.exit(3);";
    try (var program = DebuggedProgram.running(main(body))) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(3));
    }
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec(main("System.out.print(String.join(\"|\", args));")),
            change ->
                change.args("a b", "\"q\"", "é€", "back\\slash", "", "line\nbreak", "*", "@x"));
    try (var program = DebuggedProgram.launch(spec, Start.RUN)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(program.output(Stream.OUT))
          .isEqualTo("a b|\"q\"|é€|back\\slash||line\nbreak|*|@x");
    }
  }

  @Test
  void aMainClassThatIsNotThereIsToldInOneLine() throws Exception {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec("public class Main { }"), change -> change.main("x.Nothing"));
    try (var program = DebuggedProgram.launch(spec, Start.STOP_AT_MAIN)) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(1));
      assertThat(program.output(Stream.ERR))
          .isEqualTo("Error: class x.Nothing not found in the program\n");
    }
    try (var program = DebuggedProgram.atMain("public class Main { }")) {
      assertThat(program.ending()).isEqualTo(new Ending.Exited(1));
      assertThat(program.output(Stream.ERR)).isEqualTo("Error: class Main has no main method\n");
    }
  }
}
