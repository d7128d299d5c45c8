package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PredictionsRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void aPredictionThatTheAuthorAnswersHimselfBreaksItsRule() {
    lesson.with("lesson.json", "\"expression\": \"n\"", "\"expression\": \"1 + 2\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("predictions");
    assertThat(proving.findings()).contains("guess", "reads nothing of the program");
  }

  @Test
  void aPredictionThatDependsOnWhereItIsMadeBreaksItsRule() {
    lesson
        .with(
            "lesson.json",
            "\"expression\": \"n\"",
            "\"expression\": \"n + java.util.Locale.getDefault().getLanguage().indexOf('t')\"")
        .with("walkthrough.json", "\"value\": \"3\"", "\"value\": \"2\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("predictions");
    assertThat(proving.findings()).contains("is 2 in one run and 3 in another under a Turkish");
  }
}
