package dev.faultline.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.child.ChildRunner;
import dev.faultline.child.RunResult;
import dev.faultline.compile.LineWeaver;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmChildTest {
  private static final String READS =
      "int n; String text = \"\"; while ((n = System.in.read()) >= 0) { text += (char) n; }"
          + " System.out.print(++runs + text + args.length); System.err.println(\"é\");";

  private final List<LaunchSpec> alone = new ArrayList<>();
  private final WarmChild warm =
      new WarmChild(
          spec -> {
            alone.add(spec);
            return new ChildRunner().run(spec);
          });

  @AfterEach
  void endTheChild() {
    warm.close();
  }

  private static Map<String, byte[]> classes(String body) {
    String source =
        "package p; public class Main { static int runs;"
            + " public static void main(String[] args) throws Exception {\n%s\n} }".formatted(body);
    return new SourceCompiler().compile(Map.of("p/Main.java", source)).classes();
  }

  private static LaunchSpec spec(Map<String, byte[]> classes, String stdin, String... args) {
    return new LaunchSpec(
        "p.Main",
        classes,
        Map.of(),
        List.of(),
        List.of(args),
        List.of(),
        Map.of(),
        stdin,
        64,
        Duration.ofSeconds(30));
  }

  @Test
  void eachRunHasItsOwnInputAndArgumentsAndIsLikeOneInAJvmOfItsOwn() {
    Map<String, byte[]> classes = classes(READS);
    RunResult first = warm.run(spec(classes, "a\nb", "x y", "z"));
    assertThat(first).isEqualTo(new ChildRunner().run(spec(classes, "a\nb", "x y", "z")));
    assertThat(first.out()).isEqualTo("1a\nb2");
    assertThat(warm.run(spec(classes, "")).out()).isEqualTo("10");
    assertThat(alone).isEmpty();
  }

  @Test
  void anotherProgramIsRunInTheSameChild() {
    assertThat(warm.run(spec(classes("System.out.print(1);"), "")).out()).isEqualTo("1");
    assertThat(warm.run(spec(classes("System.out.print(2);"), "")).out()).isEqualTo("2");
    assertThat(alone).isEmpty();
  }

  @Test
  void aProgramThatDiesPrintsTheSameAsAlone() {
    LaunchSpec dies = spec(classes("Object o = null;\no.hashCode();"), "");
    assertThat(warm.run(dies)).isEqualTo(new ChildRunner().run(dies));
    assertThat(alone).isEmpty();
  }

  @Test
  void aProgramThatExitsOrLeavesAThreadIsRunAlone() {
    RunResult exited = warm.run(spec(classes("System.out.print(1); System.exit(3);"), ""));
    assertThat(exited).isEqualTo(new RunResult(new Ending.Exited(3), "1", ""));
    LaunchSpec late =
        spec(
            classes(
                "new Thread(() -> { for (long end = System.nanoTime() + 500_000_000L;"
                    + " System.nanoTime() < end;) {} System.out.print(7); }).start();"),
            "");
    assertThat(warm.run(late).out()).isEqualTo("7");
    assertThat(alone).hasSize(2);
    assertThat(warm.run(spec(classes("System.out.print(4);"), "")).out()).isEqualTo("4");
    assertThat(alone).hasSize(2);
  }

  @Test
  void aProgramThatHangsIsCutOffWithWhatItPrinted() {
    LaunchSpec hangs = spec(classes("System.out.print(1); while (true) {}"), "");
    RunResult hung = warm.run(hangs.withTimeLimit(Duration.ofSeconds(1)));
    assertThat(hung.ending()).isInstanceOf(Ending.TimeLimit.class);
    assertThat(hung.out()).isEqualTo("1");
    assertThat(warm.run(spec(classes("System.out.print(2);"), "")).out()).isEqualTo("2");
    assertThat(alone).isEmpty();
  }

  @Test
  void aWovenProgramTellsItsLinesWithTheValuesOfItsVariables() {
    LineWeaver.Woven woven =
        LineWeaver.sequence(classes("int sum = 0;\nfor (int i = 0; i < 2; i++) {\nsum += i;\n}"));
    TracedRun run = warm.trace(spec(woven.classes(), ""));
    assertThat(run.lines().lines())
        .containsExactly(
            "1,2,3,4",
            "1\targs=String[] of 0 []",
            "2\targs=String[] of 0 []\tsum=0",
            "3\ti=0\targs=String[] of 0 []\tsum=0",
            "2\ti=0\targs=String[] of 0 []\tsum=0",
            "3\ti=1\targs=String[] of 0 []\tsum=0",
            "2\ti=1\targs=String[] of 0 []\tsum=1",
            "4\targs=String[] of 0 []\tsum=1");
    assertThat(woven.lines().get(3)).isEqualTo(new LineWeaver.Line("p/Main.java", 4));
  }
}
