package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PredictionsRuleTest {
  private static final String PREDICT =
      "{\"act\": \"predict\", \"check\": \"guess\", \"value\": \"3\"},\n";

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
    assertThat(proving.findings())
        .contains("lesson.json:15: check guess", "reads nothing of the program");
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

  @Test
  void aWalkthroughThatStopsAtALaterArrivalLeavesItsPredictionOpen() {
    askAboutTheSecondArrival();
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("evidence");
    assertThat(proving.findings())
        .contains("check guess", "only the first arrival in a run counts");
  }

  @Test
  void aPredictionSettledAtALaterArrivalBreaksItsRule() {
    halveTwice();
    lesson
        .with("walkthrough.json", "{\"act\": \"break\", \"at\": \"HALF\"},\n", "")
        .with(
            "walkthrough.json",
            PREDICT,
            "{\"act\": \"next\"},\n{\"act\": \"break\", \"at\": \"HALF\"},\n" + PREDICT);
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("predictions");
    assertThat(proving.findings())
        .contains("is 8 at the first arrival at HALF, but 3 where the walkthrough", "`when`");
  }

  @Test
  void aConditionSaysWhichArrivalAPredictionIsAbout() {
    askAboutTheSecondArrival();
    lesson
        .with("lesson.json", "\"expression\": \"n\"", "\"expression\": \"n\", \"when\": \"n < 8\"")
        .with("walkthrough.json", PREDICT, "")
        .with("walkthrough.json", "{\"act\": \"run\"},\n", "{\"act\": \"run\"},\n" + PREDICT);
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
  }

  private void halveTwice() {
    String print = "System.out.println(\"half=\"";
    for (String version : List.of("buggy", "fixed")) {
      lesson.with(version + "/p/Main.java", print, "half(8);\n    " + print);
    }
  }

  private void askAboutTheSecondArrival() {
    halveTwice();
    lesson.with("walkthrough.json", PREDICT, "    {\"act\": \"continue\"},\n" + PREDICT);
  }
}
