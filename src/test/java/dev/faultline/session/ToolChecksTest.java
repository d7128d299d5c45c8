package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.LessonWorkshop;
import dev.faultline.check.Verdict;
import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.progress.MemoryProgress;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each check that is about a tool of the debugger, met by a walkthrough in real child JVMs. */
@Timeout(60)
class ToolChecksTest {
  @TempDir Path root;
  private LessonWorkshop lesson;
  private final MemoryProgress progress = new MemoryProgress();

  @BeforeEach
  void workshop() {
    lesson = new LessonWorkshop(root);
  }

  /**
   * What the check says after the acts, which are recorded as they are done; judged from the
   * journal, as after a restart.
   */
  private Verdict walk(String acts) throws LessonFormatException {
    LessonFolder folder = lesson.acts(acts).read();
    try (LessonSession session = new LessonSession(folder, LessonWorkshop.tools(), progress)) {
      ActPlayer player = new ActPlayer(session);
      for (Act act : folder.walkthrough()) {
        player.play(act);
      }
      assertThat(session.recorded().acts()).isEqualTo(folder.walkthrough());
    }
    return LessonJudge.judge(folder, EvidenceStore.read(progress), false)
        .check("it")
        .orElseThrow()
        .verdict();
  }

  private static final String COUNTER =
      """
      package p;

      public class Main {
        static int total;

        static void add(int n) {
          total = total + n; //@FAULT
        }

        public static void main(String[] args) {
          add(3);
          add(-1);
          System.out.println(total < 3 ? "wrong" : "right");
        }
      }
      """;

  @Test
  void aWatchpointIsMetByTheWriteThatMatters() throws LessonFormatException {
    lesson
        .program(COUNTER, COUNTER)
        .check("watchpoint", "\"field\": \"p.Main.total\", \"when\": \"n < 0\", \"at\": \"FAULT\"");
    String toTheFirst =
        """
        {"act": "watch", "field": "p.Main.total"}, {"act": "run"}, {"act": "continue"}
        """;
    assertThat(walk(toTheFirst))
        .isEqualTo(
            new Verdict.Failed(
                "a stop at a watchpoint, before a write at the moment that was asked for",
                "stopped at that field, but not so",
                ""));
    assertThat(walk(toTheFirst + ", {\"act\": \"continue\"}")).isEqualTo(new Verdict.Passed());
  }

  @Test
  void aBreakpointOfAWalkthroughMayHaveACondition() throws LessonFormatException {
    lesson
        .program(COUNTER, COUNTER)
        .check("breakpoint-state", "\"at\": \"FAULT\", \"when\": \"n < 0\", \"maxStops\": 2");
    assertThat(
            walk(
                """
                {"act": "break", "at": "FAULT", "when": "n < 0"}, {"act": "run"},
                {"act": "continue"}
                """))
        .isEqualTo(new Verdict.Passed());
  }

  private static final String SWALLOWED =
      """
      package p;

      public class Main {
        static int parse(String text) {
          try {
            return Integer.parseInt(text); //@FAULT
          } catch (RuntimeException e) {
            return 0;
          }
        }

        public static void main(String[] args) {
          System.out.println(parse("8O") == 0 ? "wrong" : "right");
        }
      }
      """;

  @Test
  void anExceptionThatIsCaughtCanBeStoppedAt() throws LessonFormatException {
    lesson
        .program(SWALLOWED, SWALLOWED)
        .check(
            "exception-stop",
            "\"exception\": \"java.lang.NumberFormatException\", \"at\": \"FAULT\"");
    String caught = "{\"act\": \"catch\", \"exception\": \"java.lang.IllegalArgumentException\"},";
    String toTheStop = "{\"act\": \"run\"}, {\"act\": \"continue\"}";
    assertThat(walk(toTheStop)).isInstanceOf(Verdict.Failed.class);
    assertThat(walk(caught + toTheStop)).isEqualTo(new Verdict.Passed());
  }

  @Test
  void aJournalIsMetByClaimsThatRunsSettle() throws LessonFormatException {
    lesson.program(COUNTER, COUNTER).check("journal", "\"at\": [\"FAULT\"], \"claims\": 2");
    String positive =
        """
        {"act": "note", "text": "It only ever adds."},
        {"act": "hypothesise", "at": "FAULT", "expression": "n", "relation": ">", "value": "0"}
        """;
    assertThat(walk(positive))
        .isEqualTo(
            new Verdict.Failed(
                "2 claims about the program, settled by runs, at each line one that holds",
                "1 claims settled, none holds yet here",
                "p/Main.java:7"));
    String bounded =
        """
        , {"act": "hypothesise", "at": "FAULT", "expression": "n", "relation": "<", "value": "4"}
        """;
    assertThat(walk(positive + bounded)).isEqualTo(new Verdict.Passed());
  }

  private static final String LOOKED_UP =
      """
      package p;

      public class Main {
        static int area(int width, int height) {
          return width * width; //@FAULT
        }

        public static void main(String[] args) {
          int sum = area(1, 11) + area(11, 1) + area(1, 11);
          System.out.println(sum == 33 ? "right" : "wrong"); //@END
        }
      }
      """;

  @Test
  void aTraceAnswersHowOftenAMethodWasCalled() throws LessonFormatException {
    lesson
        .program(LOOKED_UP, LOOKED_UP)
        .check("trace", "\"method\": \"p.Main.area\", \"arguments\": \"1,11\", \"at\": \"END\"");
    String recorded =
        """
        {"act": "run"}, {"act": "trace"}, {"act": "until", "at": "END"}, {"act": "calls"},
        {"act": "answer", "check": "it", "text": "%s"}
        """;
    assertThat(walk(recorded.formatted("3")))
        .isEqualTo(new Verdict.Failed("an answer that fits what was seen", "3", ""));
    assertThat(walk(recorded.formatted("2"))).isEqualTo(new Verdict.Passed());
  }

  @Test
  void anAnswerIsNotTakenBeforeWhatSettlesItWasSeen() {
    lesson
        .program(LOOKED_UP, LOOKED_UP)
        .check("trace", "\"method\": \"p.Main.area\", \"arguments\": \"1,11\", \"at\": \"END\"");
    String late =
        """
        {"act": "run"}, {"act": "next"}, {"act": "trace"}, {"act": "calls"}, {"act": "answer", "check": "it", "text": "2"}
        """;
    assertThatThrownBy(() -> walk(late))
        .isInstanceOf(CommandRefused.class)
        .hasMessage(
            "First see what settles it: the calls, recorded from the first line of main to"
                + " p/Main.java:10.");
    assertThatThrownBy(() -> walk("{\"act\": \"answer\", \"check\": \"it\", \"text\": \"twice\"}"))
        .isInstanceOf(CommandRefused.class)
        .hasMessage("An answer reads: a number");
  }

  private static final String CROSSING =
      """
      package p;

      import java.util.concurrent.CountDownLatch;

      public class Main {
        static final CountDownLatch both = new CountDownLatch(2);

        static void move(Object from, Object to) {
          synchronized (from) {
            both.countDown();
            try {
              both.await();
            } catch (InterruptedException e) {
              return;
            }
            synchronized (to) { //@FAULT
              System.out.println("right");
            }
          }
        }

        public static void main(String[] args) {
          Object a = new Object();
          Object b = new Object();
          new Thread(() -> move(a, b), "one").start();
          new Thread(() -> move(b, a), "two").start();
        }
      }
      """;

  @Test
  void aDeadlockIsNamedByItsThreadsAndLines() throws LessonFormatException {
    lesson.program(CROSSING, CROSSING).check("deadlock", "\"at\": [\"FAULT\"]");
    String seen =
        """
        {"act": "run"}, {"act": "deadlocks"},
        {"act": "answer", "check": "it", "text": "%s"}
        """;
    assertThat(walk(seen.formatted("one at @FAULT"))).isInstanceOf(Verdict.Failed.class);
    assertThat(walk(seen.formatted("one at @FAULT, two at @FAULT")))
        .isEqualTo(new Verdict.Passed());
  }

  private static final String GROWING =
      """
      package p;

      import java.util.ArrayList;
      import java.util.List;

      public class Main {
        static class Bus {
          final List<Chart> listeners = new ArrayList<>();
        }

        static class Chart {}

        static void show(Bus bus) {
          bus.listeners.add(new Chart()); //@FAULT
        }

        public static void main(String[] args) {
          Bus bus = new Bus();
          show(bus);
          show(bus); //@SECOND
          System.out.println(bus.listeners.size() > 1 ? "wrong" : "right"); //@END
        }
      }
      """;

  @Test
  void aLeakIsNamedByTheGrowingClassAndItsOwner() throws LessonFormatException {
    lesson
        .program(GROWING, GROWING)
        .check("leak", "\"grows\": \"p.Main$Chart\", \"owner\": \"p.Main$Bus.listeners\"");
    String looked =
        """
        {"act": "run"}, {"act": "until", "at": "SECOND"}, {"act": "heap"},
        {"act": "until", "at": "END"}, {"act": "heap"},
        {"act": "why-alive", "expression": "bus.listeners.get(0)"},
        {"act": "answer", "check": "it", "text": "%s"}
        """;
    assertThat(walk(looked.formatted("Bus kept by Main.bus"))).isInstanceOf(Verdict.Failed.class);
    assertThat(walk(looked.formatted("Chart kept by Bus.listeners")))
        .isEqualTo(new Verdict.Passed());
  }

  private static final String LOST_UPDATE =
      """
      package p;

      public class Main {
        static int sold;

        static void sell() {
          int before = sold;
          sold = before + 1; //@FAULT
        }

        public static void main(String[] args) throws Exception {
          Thread one = new Thread(Main::sell, "one");
          Thread two = new Thread(Main::sell, "two");
          one.start();
          two.start();
          one.join();
          two.join();
          System.out.println(sold == 1 ? "wrong" : "right");
        }
      }
      """;

  @Test
  void aScheduleIsProvedByTakingItsTurnsAgain() throws LessonFormatException {
    lesson.program(LOST_UPDATE, LOST_UPDATE).check("schedule", "\"threads\": 3");
    String begun =
        """
        {"act": "run"}, {"act": "turn", "thread": "main", "times": 4},
        {"act": "turn", "thread": "one", "depth": "step", "times": %d},
        {"act": "turn", "thread": "two", "depth": "step", "times": 2}, {"act": "replay-turns"}
        """;
    assertThat(walk(begun.formatted(3)))
        .isEqualTo(
            new Verdict.Failed(
                "turns of at least 3 threads that bring the symptom in every run",
                "turns of 3 threads, symptom in 0 of 3 runs",
                ""));
    assertThat(walk(begun.formatted(2))).isEqualTo(new Verdict.Passed());
  }

  @Test
  void withoutTurnsThereIsNothingToTakeAgain() {
    lesson.program(LOST_UPDATE, LOST_UPDATE).check("schedule", "");
    assertThatThrownBy(() -> walk("{\"act\": \"run\"}, {\"act\": \"replay-turns\"}"))
        .isInstanceOf(CommandRefused.class)
        .hasMessage("No turn was taken in this run: take some first.");
  }

  private static final String TESTED =
      """
      package p;

      public class Main {
        static int max(int a, int b) {
          return a %s b ? a : b; //@FAULT
        }

        public static void main(String[] args) {
          System.out.println(max(1, 2));
        }
      }
      """;

  private static final String TESTS =
      """
      package p;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class MaxTest {
        @Test
        void theGreaterOneIsTaken() {
          assertEquals(2, Main.max(1, 2));
          %s
        }
      }
      """;

  private void testsAreAskedFor(String more) {
    lesson
        .program(TESTED.formatted("<"), TESTED.formatted(">"))
        .file(
            "variants/mutants/first/p/Main.java", TESTED.formatted("!=").replace("a : b", "b : a"))
        .file("tests/hidden/p/MaxTest.java", TESTS.formatted(more))
        .check("tests-kill", "\"file\": \"p/MaxTest.java\"");
  }

  private static final String TRIED =
      "{\"act\": \"write-tests\", \"check\": \"it\"}, {\"act\": \"test\", \"check\": \"it\"}";

  @Test
  void testsMustKillEveryMutantAndSpareTheRightProgram() throws LessonFormatException {
    testsAreAskedFor("");
    assertThat(walk("{\"act\": \"test\", \"check\": \"it\"}"))
        .isEqualTo(new Verdict.Failed("at least one test", "none was found", "p/MaxTest.java"));
    assertThat(walk(TRIED))
        .isEqualTo(
            new Verdict.Failed(
                "a test that fails on each wrong program",
                "all tests pass on 1 of 2 wrong programs",
                "p/MaxTest.java"));
    testsAreAskedFor("assertEquals(2, Main.max(2, 1));");
    assertThat(walk(TRIED)).isEqualTo(new Verdict.Passed());
  }

  @Test
  void testsThatDoNotCompileAreTheLearnersAndAreKept() throws LessonFormatException {
    testsAreAskedFor("assertEquals(2, Main.min(2, 1));");
    assertThat(walk(TRIED))
        .isEqualTo(
            new Verdict.Failed(
                "tests that compile",
                "p/MaxTest.java:11: error: cannot find symbol; symbol: method min(int,int);"
                    + " location: class p.Main",
                ""));
    assertThat(progress.files()).containsOnlyKeys("tests/p/MaxTest.java");
  }

  private static final String RAW =
      """
      package p;

      import java.util.ArrayList;
      import java.util.List;

      public class Main {
        public static void main(String[] args) {
          List<Integer> counts = new ArrayList<>();
          List raw = counts; //@FAULT
          raw.add("three"); //@ADDED
          System.out.println(counts.size() == 1 ? "wrong" : "right");
        }
      }
      """;

  @Test
  void aWarningOfTheCompilerPointsAtTheFault() throws LessonFormatException {
    lesson.program(RAW, RAW).check("lint", "\"at\": [\"FAULT\"]");
    String answer =
        """
        {"act": "warnings"}, {"act": "answer", "check": "it", "text": "%s"}
        """;
    assertThat(walk(answer.formatted("unchecked at @ADDED")))
        .isEqualTo(
            new Verdict.Failed(
                "an answer that fits what was seen", "unchecked at p/Main.java:10", ""));
    assertThat(walk(answer.formatted("rawtypes at @FAULT"))).isEqualTo(new Verdict.Passed());
  }

  private static final String LOGGED =
      """
      package p;

      public class Main {
        public static void main(String[] args) {
          System.out.println("starting");
          for (int i = 1; i <= 4; i++) {
            String customer = i == 3 ? "c2" : "c" + i; //@FAULT
            System.out.println("{\\"order\\": " + i + ", \\"customer\\": \\"" + customer + "\\"}");
          }
          System.out.println("wrong");
        }
      }
      """;

  @Test
  void aQuerySelectsTheGuiltyRecordsOfARealRun() throws LessonFormatException {
    lesson.program(LOGGED, LOGGED).check("log-query", "\"guilty\": \"order = 3\"");
    String queried =
        """
        {"act": "run"}, {"act": "continue"}, {"act": "query", "text": "%s"}
        """;
    assertThat(walk(queried.formatted("customer = c2")))
        .isEqualTo(
            new Verdict.Failed(
                "a query that selects the guilty records and no others, of a whole run",
                "2 of 4 records selected",
                ""));
    assertThat(walk(queried.formatted("customer = c2 and order > 2")))
        .isEqualTo(new Verdict.Passed());
  }

  @Test
  void recordsOfARunThatIsNotOverProveNothing() throws LessonFormatException {
    lesson.program(LOGGED, LOGGED).check("log-query", "\"guilty\": \"order = 1\"");
    String halfWay =
        """
        {"act": "break", "at": "FAULT"}, {"act": "run"}, {"act": "continue"}, {"act": "continue"},
        {"act": "query", "text": "order = 1"}
        """;
    assertThat(walk(halfWay).passed()).isFalse();
    assertThatThrownBy(() -> walk("{\"act\": \"query\", \"text\": \"order 1\"}"))
        .isInstanceOf(CommandRefused.class)
        .hasMessageStartingWith("`order 1` is no query; one reads: [FIELD = VALUE");
  }

  private static final String LOWERED =
      """
      package p;

      public class Main {
        public static void main(String[] args) {
          boolean found = "TITLE".toLowerCase().equals("title"); //@FAULT
          System.out.println(found ? "right" : "wrong");
        }
      }
      """;

  @Test
  void runsUnderProfilesShowWhatMakesTheDifference() throws LessonFormatException {
    lesson
        .program(LOWERED, LOWERED)
        .run(
            """
            {"main": "p.Main", "profiles": {
              "here": {"locale": "en-US", "jvm": ["-ea"]},
              "turkish": {"locale": "tr-TR", "jvm": ["-ea"]},
              "far": {"locale": "en-US", "timeZone": "Pacific/Auckland"}}}
            """)
        .check("diff-factor", "");
    String run = "{\"act\": \"run\", \"profile\": \"%s\"}, {\"act\": \"continue\"}, ";
    String answer = "{\"act\": \"answer\", \"check\": \"it\", \"text\": \"locale\"}";
    assertThatThrownBy(() -> walk(run.formatted("turkish") + run.formatted("far") + answer))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("under profiles that differ in one thing");
    assertThatThrownBy(() -> walk(run.formatted("french") + answer))
        .isInstanceOf(CommandRefused.class)
        .hasMessage("There is no profile french; there are far, here, turkish.");
    assertThat(walk(run.formatted("turkish") + run.formatted("here") + answer))
        .isEqualTo(new Verdict.Passed());
  }
}
