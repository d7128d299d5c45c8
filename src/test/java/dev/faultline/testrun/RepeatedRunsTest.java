package dev.faultline.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.child.ChildRunner;
import dev.faultline.child.RunResult;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.LaunchSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RepeatedRunsTest {
  private static LaunchSpec program(String body) {
    String source =
        "package p; class Main { static int runs; public static void main(String[] args) { %s } }"
            .formatted(body);
    return LaunchSpec.of(
        "p.Main", new SourceCompiler().compile(Map.of("p/Main.java", source)).classes());
  }

  private static List<RunResult> runs(String body) {
    return RepeatedRuns.of(program(body), 3, new ChildRunner());
  }

  @Test
  void eachRunIsLikeOneInAJvmOfItsOwn() {
    String body = "System.out.println(\"run \" + ++runs); System.err.print(\"no line end\");";
    RunResult alone = new ChildRunner().run(program(body));
    assertThat(runs(body)).containsExactly(alone, alone, alone);
  }

  @Test
  void aProgramThatDiesSaysSoEachTime() {
    List<RunResult> runs = runs("Object o = null; o.hashCode();");
    assertThat(runs).hasSize(3);
    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.err())
                  .startsWith("Exception in thread \"main\" java.lang.NullPointerException");
              assertThat(run.ending().toString()).contains("1");
            });
  }

  @Test
  void aProgramThatEndsTheJvmOrLeavesSomethingBehindIsNotRunAgain() {
    assertThat(runs("System.exit(0);")).isEmpty();
    assertThat(runs("System.setProperty(\"left\", \"behind\");")).hasSize(1);
  }
}
