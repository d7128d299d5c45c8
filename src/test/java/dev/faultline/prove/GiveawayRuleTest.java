package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GiveawayRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void anEarlyHintThatQuotesTheFaultBreaksItsRule() {
    hints("Look for `n / 2`.", "Read.");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("hints.where.1 quotes `n / 2`");
  }

  @Test
  void anEarlyHintThatNamesALineByNumberBreaksItsRule() {
    hints("Look.", "It is line 5.");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("hints.where.2 names a line by its number");
  }

  @Test
  void anEarlyHintThatSaysTheCauseBreaksItsRule() {
    lesson.with("lesson.json", "It rounds down.", "Whole numbers drop their fraction.");
    hints("With whole numbers the fraction drops: they drop it.", "Read.");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("hints.where.1 says the right answer of check why");
  }

  @Test
  void aGuideThatQuotesTheFaultBreaksItsRule() {
    lesson.with("guide.md", "is shown as one", "is shown as one, as `n / 2` says");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("guide.md: quotes `n / 2`");
  }

  @Test
  void aCommentThatPointsAtTheFaultBreaksItsRule() {
    lesson.with("buggy/p/Main.java", "  static int half", "  // TODO round up\n  static int half");
    lesson.with("fixed/p/Main.java", "  static int half", "  // TODO round up\n  static int half");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("buggy/p/Main.java:4: this comment points");
  }

  @Test
  void anAnchorThatTheLearnerSeesBreaksItsRule() {
    lesson.with("guide.md", "is shown as one", "is shown as one (@HALF)");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("guide.md:3: the anchor @HALF");
  }

  private void hints(String first, String second) {
    lesson.with(
        "lesson.json",
        " \"license\"",
        """
         "hints": [{"check": "where", "level": 1, "text": "%s"},
                   {"check": "where", "level": 2, "text": "%s"},
                   {"check": "where", "level": 3, "text": "Compare."},
                   {"check": "where", "level": 4, "text": "It is `n / 2`."}],
         "license\""""
            .formatted(first, second));
  }
}
