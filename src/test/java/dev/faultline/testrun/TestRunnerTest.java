package dev.faultline.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TestRunnerTest {
  private static final Map<String, String> ONE =
      Map.of(
          "p/OneTest.java",
          """
          package p;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import org.junit.jupiter.api.Test;

          class OneTest {
            @Test
            void isOne() {
              assertEquals(1, Value.get());
            }
          }
          """);

  private final TestRunner runner =
      new TestRunner(new SourceCompiler(), new ChildRunner(), List.of());

  /** A program whose only method has this body, in a class with this field. */
  private static Map<String, String> program(String field, String body) {
    return Map.of(
        "p/Value.java",
        "package p; class Value { %s static int get() { %s } }".formatted(field, body));
  }

  private List<Boolean> passes(List<Map<String, String>> programs) {
    return runner.runEach(programs, ONE, List.of()).stream()
        .map(report -> report instanceof TestReport.Ran ran && ran.allPassed())
        .toList();
  }

  @Test
  void programsKeepTheirOwnStaticState() {
    Map<String, String> counting = program("static int count;", "return ++count;");
    assertThat(passes(List.of(counting, counting, counting))).containsExactly(true, true, true);
  }

  @Test
  void aFailingCastIsToldWithoutTheLoadersOfItsClasses() {
    Map<String, String> casting =
        program("static Object o = new Value();", "return ((Integer) o).intValue();");
    TestReport report = runner.runEach(List.of(casting), ONE, List.of()).get(0);
    assertThat(((TestReport.Ran) report).results().get(0).message())
        .isEqualTo("ClassCastException: class p.Value cannot be cast to class java.lang.Integer");
  }

  @Test
  void programsThatLeaveNothingBehindShareOneJvm() {
    AtomicInteger children = new AtomicInteger();
    TestRunner counting =
        new TestRunner(
            new SourceCompiler(),
            spec -> {
              children.incrementAndGet();
              return new ChildRunner().run(spec);
            },
            List.of());
    counting.runEach(
        List.of(program("", "return 1;"), program("", "return 2;"), program("", "return 3;")),
        ONE,
        List.of());
    assertThat(children).hasValue(1);
  }

  @Test
  void aProgramDoesNotFeelWhatTheOneBeforeLeftInTheJvm() {
    Map<String, String> marking =
        program(
            "",
            "String seen = System.setProperty(\"seen\", \"yes\"); return seen == null ? 1 : 0;");
    Map<String, String> threading =
        program(
            "",
            """
            if (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("left"))) {
              return 0;
            }
            Thread left = new Thread(() -> {
              while (true) {
                Thread.onSpinWait();
              }
            }, "left");
            left.setDaemon(true);
            left.start();
            return 1;
            """);
    assertThat(passes(List.of(marking, marking, threading, threading)))
        .containsExactly(true, true, true, true);
  }

  @Test
  void aProgramThatEndsTheJvmFailsItsTestAndLeavesTheOthersAlone() {
    List<TestReport> reports =
        runner.runEach(
            List.of(
                program("", "return 1;"),
                program("", "System.exit(3); return 1;"),
                program("", "return 1;")),
            ONE,
            List.of());
    assertThat(reports.get(0)).isEqualTo(reports.get(2));
    assertThat(reports.get(1).toString()).contains("exit code 3", "passed=false");
  }

  @Test
  void aProgramThatDoesNotCompileKeepsItsPlace() {
    List<TestReport> reports =
        runner.runEach(
            List.of(program("", "return one;"), program("", "return 1;")), ONE, List.of());
    assertThat(reports.get(0)).isInstanceOf(TestReport.DoesNotCompile.class);
    assertThat(reports.get(1)).isInstanceOf(TestReport.Ran.class);
  }
}
