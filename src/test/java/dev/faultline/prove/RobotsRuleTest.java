package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RobotsRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void testsThatAConstantPassesBreakIt() {
    lesson
        .with("tests/hidden/p/HalfTest.java", "assertEquals(3, Main.half(5))", "assertNotTwo()")
        .with(
            "tests/hidden/p/HalfTest.java",
            "assertEquals(2, Main.half(4));\n  }",
            """
            assertEquals(true, Main.half(4) < 3);
              }

              private static void assertNotTwo() {
                assertEquals(false, Main.half(5) == 2);
              }
            """);
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("robots");
    assertThat(proving.findings())
        .contains("every method emptied", "returning a constant", "HalfTest")
        .doesNotContain("tests edited");
  }

  @Test
  void aRightAnswerThatStandsFirstBreaksIt() {
    lesson
        .with("lesson.json", "\"id\": \"k2\"", "\"id\": \"first\"")
        .with("lesson.json", "\"id\": \"k1\"", "\"id\": \"second\"")
        .with("lesson.json", "\"answer\": \"k1\"", "\"answer\": \"first\"")
        .with("walkthrough.json", "\"option\": \"k1\"", "\"option\": \"first\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("robots");
    assertThat(proving.findings()).contains("why", "first option");
  }

  @Test
  void aLineThatMayBeNamedWithoutHavingLookedBreaksIt() {
    lesson.with(
        "lesson.json", "\"Where?\", \"evidence\": [\"stop\"]", "\"Where?\", \"evidence\": []");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("robots");
    assertThat(proving.findings()).contains("where", "names every line");
  }

  @Test
  void aPredictionOfNothingAtAllBreaksIt() {
    lesson
        .with(
            "lesson.json",
            "\"expression\": \"n\"",
            "\"expression\": \"String.valueOf(n).substring(1)\"")
        .with("walkthrough.json", "\"value\": \"3\"", "\"value\": \"\\\"\\\"\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("robots");
    assertThat(proving.findings()).contains("guess", "predicts nothing");
  }
}
