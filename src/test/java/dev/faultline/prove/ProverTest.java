package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ProverTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void aWholeLessonProves() {
    Proving proving = Proving.of(lesson);
    assertThat(proving.findings()).isEqualTo("[]");
    assertThat(proving.report().proved()).isTrue();
  }

  @Test
  void aLessonThatCannotBeReadSaysWhere() {
    lesson.with("lesson.json", "\"minutes\"", "\"minuts\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("shape");
    assertThat(proving.findings()).contains("lesson.json:2", "minuts", "minutes");
  }

  @Test
  void aCheckThatBelongsToNoStepBreaksTheShape() {
    lesson.with("lesson.json", "\"checks\": [\"stop\", \"guess\"]", "\"checks\": [\"stop\"]");
    assertThat(Proving.of(lesson).broken()).containsExactly("shape");
  }

  @Test
  void aFolderThatNothingReadsBreaksTheShape() {
    lesson
        .write("tests/visble/p/SeenTest.java", "")
        .write("variants/mutant/one/p/Main.java", "")
        .write("drawings/board.txt", "")
        .write(".notes/own.txt", "");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("shape");
    assertThat(proving.findings())
        .contains(
            "tests/visble/: nothing reads this folder; did you mean `visible`?",
            "variants/mutant/: nothing reads this folder; did you mean `mutants`?",
            "drawings/: nothing reads this folder; there is `buggy`")
        .doesNotContain("notes");
  }

  @Test
  void anEmptyGuideBreaksTheShape() {
    lesson.write("guide.md", "\n");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("shape");
    assertThat(proving.findings()).contains("guide.md: is empty");
  }

  @Test
  void aKeyThatNamesNoActionBreaksTheShape() {
    lesson
        .with("guide.md", "The half", "Press {key:step-over}, not {key:stepover}. The half")
        .with("lesson.json", "\"Run it.\"", "\"Press {key:run}.\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("shape");
    assertThat(proving.findings())
        .contains(
            "guide.md:3: {key:stepover} names no action; the actions are run, resume",
            "lesson.json: {key:run} in steps.s1: a key is shown in guides only")
        .doesNotContain("{key:step-over}");
  }

  @ParameterizedTest
  @CsvSource({
    "m == 3, 'lesson.json:14: check stop: `m == 3` as `when`: no variable `m` here'",
    "n ==, '`n ==` as `when`: `n ==` is no expression: illegal start of expression'",
    "n + 3, '`n + 3` as `when`: it is 6, not true or false'",
    "n = 3, '`n = 3` as `when`: this may not change `n`; to compare write `==`'"
  })
  void aConditionThatIsNoneIsNamedWithItsLine(String when, String finding) {
    lesson.with("lesson.json", "\"n == 3\"", "\"" + when + "\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("evidence");
    assertThat(proving.findings()).contains(finding);
  }

  @Test
  void aProgramThatDoesNotCompileIsSaidOnce() {
    lesson.with("fixed/p/Main.java", "(n + 1) / 2", "(n + 1) /");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("fixed");
    assertThat(proving.findings()).contains("does not compile", "Main.java:5");
  }

  @Test
  void testsThatDoNotCompileAreSaidOnceWithWhatIsMissing() {
    lesson.with("tests/hidden/p/HalfTest.java", "Main.half(5)", "Main.halve(5)");
    Proving proving = Proving.of(lesson);
    assertThat(proving.report().rules()).hasSize(3);
    assertThat(proving.findings())
        .isEqualTo(
            "[tests/hidden/p/HalfTest.java:10: does not compile with fixed/: cannot find symbol;"
                + " symbol: method halve(int); location: class p.Main]");
  }

  @Test
  void anActAfterTheEndIsRefusedWithItsLineAndWhereTheProgramEnded() {
    lesson.with(
        "walkthrough.json", "{\"act\": \"break\", \"at\": \"HALF\"},", "{\"act\": \"next\"},");
    assertThat(Proving.of(lesson).findings())
        .contains(
            "walkthrough.json:3: act 2, {\"act\": \"next\"}, was refused: ",
            " The program had ended in act 1, {\"act\": \"continue\"}, without stopping.");
  }

  @Test
  void aVisibleTestThatTheFixFailsBreaksItsRule() {
    lesson.write(
        "tests/visible/p/SeenTest.java",
        """
        package p;

        import static org.junit.jupiter.api.Assertions.assertEquals;

        import org.junit.jupiter.api.Test;

        class SeenTest {
          @Test
          void isSeen() {
            assertEquals(1, Main.half(3));
          }
        }
        """);
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("fixed");
    assertThat(proving.findings()).contains("fails SeenTest.isSeen");
  }

  @Test
  void aSymptomThatDoesNotAlwaysShowBreaksItsRule() {
    lesson
        .with(
            "buggy/p/Main.java",
            "\"half=\" + half(3)",
            "(System.nanoTime() % 2 == 0 ? \"half=\" + half(3) : \"half=one\")")
        .with(
            "fixed/p/Main.java",
            "\"half=\" + half(3)",
            "(System.nanoTime() % 1 == 0 ? \"half=\" + half(3) : \"half=one\")");
    assertThat(Proving.of(lesson).broken()).contains("symptom");
  }

  @Test
  void aSymptomThatNeverShowsIsToldOnceAndWhereItIsWritten() throws IOException {
    lesson.with("lesson.json", "\"actual\": \"half=1\"", "\"actual\": \"half=7\"");
    List<Finding> found =
        Proving.of(lesson).report().rules().stream()
            .filter(rule -> rule.rule().equals("symptom"))
            .flatMap(rule -> rule.findings().stream())
            .toList();
    assertThat(found).hasSize(1);
    List<String> lines = Files.readAllLines(lesson.directory().resolve(found.get(0).file()));
    assertThat(lines.get(found.get(0).line() - 1)).contains("half=7");
  }

  @Test
  void aSymptomThatDependsOnTheLocaleBreaksItsRule() {
    lesson
        .with("buggy/p/Main.java", "\"half=\"", "\"HALF=I\".replace(\"I\", \"\").toLowerCase()")
        .with("fixed/p/Main.java", "\"half=\"", "\"HALF=I\".replace(\"I\", \"\").toLowerCase()");
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
    lesson
        .with("buggy/p/Main.java", "\"HALF=I\"", "\"HIALF=\"")
        .with(
            "buggy/p/Main.java",
            ".replace(\"I\", \"\").toLowerCase()",
            ".toLowerCase().replace(\"i\", \"\")")
        .with("fixed/p/Main.java", "\"HALF=I\"", "\"HIALF=\"")
        .with(
            "fixed/p/Main.java",
            ".replace(\"I\", \"\").toLowerCase()",
            ".toLowerCase().replace(\"i\", \"\")");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("symptom");
    assertThat(proving.findings()).contains("Turkish locale");
  }

  @Test
  void aFixThatFailsATestBreaksItsRule() {
    lesson
        .with(
            "tests/hidden/p/HalfTest.java",
            "assertEquals(2, Main.half(4))",
            "assertEquals(1, Main.half(4))")
        .with(
            "lesson.json",
            "\"HalfTest.roundsUp\"",
            "\"HalfTest.roundsUp\", \"HalfTest.keepsEven\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).contains("fixed").doesNotContain("declared-failures");
    assertThat(proving.findings()).contains("HalfTest.keepsEven");
  }

  @Test
  void aHiddenTestThatFailsUndeclaredBreaksItsRule() {
    lesson.with("lesson.json", "\"HalfTest.roundsUp\"", "\"HalfTest.keepsEven\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("declared-failures");
    assertThat(proving.findings()).contains("roundsUp", "keepsEven");
  }

  @Test
  void anAnchorOnALineThatTheFixLeavesAloneBreaksItsRule() {
    lesson
        .with("lesson.json", "{\"anchor\": \"HALF\"}", "{\"anchor\": \"SHOW\"}")
        .with(
            "walkthrough.json",
            "\"check\": \"where\", \"at\": \"HALF\"",
            "\"check\": \"where\", \"at\": \"SHOW\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("fault-line");
    assertThat(proving.findings()).contains("buggy/p/Main.java:9");
  }

  @Test
  void aChangeIsNeededWhenTheProgramIsWrongInAnotherWayWithoutIt() {
    lesson
        .with("buggy/p/Main.java", "return n / 2; //@HALF", swapped("n /= 3; //@HALF", "n += 3;"))
        .with("fixed/p/Main.java", "return (n + 1) / 2;", swapped("n += 3;", "n /= 3;"))
        .with("lesson.json", "\"actual\": \"half=1\"", "\"actual\": \"half=4\"")
        .with("tests/hidden/p/HalfTest.java", "Main.half(5)", "Main.half(6)");
    assertThat(Proving.of(lesson).broken()).doesNotContain("fault-line");
  }

  private static String swapped(String first, String second) {
    return first + "\n    " + second + "\n    return n;";
  }

  @Test
  void aChangeThatTheFixDoesNotNeedBreaksItsRule() {
    lesson.with("fixed/p/Main.java", "package p;", "package p; // mended");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("fault-line");
    assertThat(proving.findings()).contains("fixed/p/Main.java:1", "not needed");
  }

  @Test
  void aWalkthroughThatPredictsWronglyBreaksItsRule() {
    lesson.with("walkthrough.json", "\"value\": \"3\"", "\"value\": \"4\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("evidence");
    assertThat(proving.findings()).contains("guess");
  }

  @Test
  void aWalkthroughThatClaimsBeforeItHasSeenIsRefused() {
    lesson.with("walkthrough.json", "{\"act\": \"break\", \"at\": \"HALF\"},", "");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("evidence");
    assertThat(proving.findings()).contains("was refused");
  }
}
