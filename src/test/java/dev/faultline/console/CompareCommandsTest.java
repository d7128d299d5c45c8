package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWorkshop;
import dev.faultline.check.Evidence.ProfileRun;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CompareCommandsTest {
  private static final String PROGRAM =
      """
      package p;

      public class Main {
        public static void main(String[] args) throws Exception {
          String name = args[0];
          int size = name.toLowerCase().indexOf('i');
          System.out.println("name");
          if (size < 0) {
            System.out.println("wrong"); //@FAULT
          } else {
            System.out.println("right");
          }
        }
      }
      """;

  @TempDir Path root;
  private LessonSession session;
  private CommandInterpreter console;

  @BeforeEach
  void open() throws LessonFormatException {
    session =
        new LessonSession(
            new LessonWorkshop(root)
                .run(
                    """
                    {"main": "p.Main", "args": ["TI"],
                     "jvm": ["-Duser.language=tr"],
                     "profiles": {
                       "english": {"jvm": ["-Duser.language=en"]},
                       "clock": {"timeZone": "Asia/Kathmandu"},
                       "future": {"jdk": "99"},
                       "same": {"jdk": "%d"}}}
                    """
                        .formatted(Runtime.version().feature()))
                .program(PROGRAM, PROGRAM.replace("toLowerCase()", "toString()"))
                .check("diff-factor", "\"points\": 2")
                .read(),
            LessonWorkshop.tools(),
            new MemoryProgress());
    console = new CommandInterpreter(session.program(), session);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void twoProfilesPartInWhatTheyPrintAndWhereTheyGo() {
    assertThat(typed("compare usual english"))
        .isEqualTo(
            """
            usual: shows the symptom; exit code 0.
            english: prints what is expected; exit code 0.
            What they print parts at line 2:
              usual: wrong
              english: right
            Values part at step 3, Main.java:7  System.out.println("name");
              usual: size = -1
              english: size = 1
            Their ways part at step 5, after Main.java:8  if (size < 0) {:
              usual: Main.java:9  System.out.println("wrong");
              english: Main.java:11  System.out.println("right");""");
    assertThat(session.evidence().all(ProfileRun.class))
        .containsExactly(
            new ProfileRun(0, true, "", true, false),
            new ProfileRun(0, true, "english", false, true));
  }

  @Test
  void runsThatAreTheSameSaySo() {
    assertThat(typed("compare usual clock"))
        .endsWith("They print the same.\nThey run the same lines in the same order.");
  }

  @Test
  void inputsOfTheLearnersAreCompared() {
    assertThat(typed("compare \"TI\" \"TA\\\"\""))
        .contains("args = String[] of 1 [\"TI\"]", "args = String[] of 1 [\"TA\"\"]");
  }

  @Test
  void theTableOfProfilesShowsWhatWasTried() {
    typed("compare usual english");
    assertThat(typed("profiles").lines().map(line -> line.replaceAll(" {2,}", "; ")))
        .startsWith(
            "usual; shows the symptom",
            "clock; not tried yet; timezone Asia/Kathmandu",
            "english; as expected; jvm -Duser.language=en");
  }

  @Test
  void whatCannotBeComparedSaysWhatCan() {
    assertThat(typed("compare")).startsWith("These can be compared: usual, clock, english,");
    assertThat(typed("compare usual")).startsWith("Usage: compare");
    assertThat(typed("compare usual germn")).contains("There is no germn to run", "usual, clock");
    assertThat(typed("compare usual passing")).contains("No input that you tried has passed yet");
  }

  @Test
  void anotherJavaIsASideAndOneThatIsNotThereSaysSo() {
    assertThat(typed("compare usual jdk:" + System.getProperty("java.home")))
        .contains("They print the same.", "They run the same lines in the same order.");
    assertThat(typed("compare usual jdk:999")).startsWith("There is no Java 999 here, only ");
    assertThat(typed("compare usual jdk:" + root))
        .endsWith(" is no home of a Java runtime: it needs bin/java and a file release.");
  }

  @Test
  void aProfileMayNameTheJavaThatItRunsOn() {
    assertThat(typed("compare usual same")).contains("They print the same.");
    assertThat(typed("run --profile same")).contains("Main.java:5");
    assertThat(typed("profiles"))
        .containsPattern("future +not tried yet +jdk 99")
        .containsPattern("same +shows the symptom +jdk " + Runtime.version().feature());
  }

  @Test
  void aProfileWhoseJavaIsNotThereSaysSoAndLeavesTheRunUnderWayAlone() {
    String where = typed("run");
    assertThat(typed("compare usual future")).startsWith("There is no Java 99 here, only ");
    assertThat(typed("run --profile future")).startsWith("There is no Java 99 here, only ");
    assertThat(typed("where")).contains("Main.main");
    assertThat(where).contains("Main.java:5");
  }

  private String typed(String line) {
    return console.execute(line).join().text();
  }
}
