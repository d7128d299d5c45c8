package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrerequisitesRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void prerequisitesThatLeadBackBreakTheirRule() {
    lesson.with("lesson.json", " \"skill\"", " \"prerequisites\": [\"x1-half\"], \"skill\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("prerequisites");
    assertThat(proving.findings()).contains("lead back to this lesson");
  }

  @Test
  void aPrerequisiteThatIsNotThereBreaksItsRule() {
    lesson.with("lesson.json", " \"skill\"", " \"prerequisites\": [\"x1-haf\"], \"skill\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("prerequisites");
    assertThat(proving.findings()).contains("x1-haf", "did you mean `x1-half`?");
  }

  @Test
  void aCommandThatNobodyTaughtBreaksItsRule() {
    lesson
        .with("lesson.json", "\"guess\"]", "\"guess\", \"go\"]")
        .with(
            "lesson.json",
            "{\"id\": \"where\"",
            "{\"id\": \"go\", \"kind\": \"command-used\", \"prompt\": \"Go on.\","
                + " \"commands\": [\"continue\"]},\n{\"id\": \"where\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("prerequisites");
    assertThat(proving.findings()).contains("check go asks for `continue`");
    lesson.with("guide.md", "# Half", "# Half\n\nGo on with `continue`.");
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
  }
}
