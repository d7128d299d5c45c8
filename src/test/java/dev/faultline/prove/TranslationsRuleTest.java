package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.faultline.SmallLesson;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TranslationsRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void aTranslationWithOtherKeysOrCodeBreaksItsRule() throws LessonFormatException {
    lesson.with("lesson.json", "\"Run it.\"", "\"Run `Main`.\"");
    JsonObject german = new JsonObject();
    new LessonReader(CheckKinds.ALL)
        .read(lesson.directory())
        .lesson()
        .texts()
        .forEach(german::addProperty);
    lesson.write("i18n/de.json", german.toString());
    assertThat(Proving.of(lesson).findings()).contains("i18n/de.md", "translate guide.md");
    lesson.write("i18n/de.md", "# Halb\n\nDie Hälfte von drei wird als eins gezeigt.\n");
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
    german.addProperty("steps.s1", "Starte `Haupt`.");
    german.addProperty("steps.s9", "Fertig.");
    german.remove("title");
    lesson.write("i18n/de.json", german.toString());
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("translations");
    assertThat(proving.findings())
        .contains("no text for title", "must keep the code [`Main`]", "steps.s9 is no text");
  }

  @Test
  void aGuideInAnotherLanguageIsBuiltAsTheLessonsOwn() throws LessonFormatException {
    lesson.write("guide.md", "# Half\n\n1. Call `half`.\n\n```java\nhalf(3)\n```\n");
    translate("# Halb\n\n1. Rufe `half` auf.\n\n```java\nhalf(3)\n```\n");
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
    translate("# Halb\n\nRufe `halb` auf.\n\n```java\nhalf(3)\n```\n");
    assertThat(Proving.of(lesson).findings())
        .contains(
            "i18n/de.md: must keep the code of guide.md; it lacks `half`",
            "i18n/de.md: must have the headings, tables, lists and quotations of guide.md");
  }

  @Test
  void aTranslationMayNotGiveTheFaultAwayEither() throws LessonFormatException {
    translate("# Halb\n\nIn Zeile 5 wird es falsch.\n");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("giveaway");
    assertThat(proving.findings()).contains("i18n/de.md: names a line by its number");
  }

  private void translate(String guide) throws LessonFormatException {
    JsonObject texts = new JsonObject();
    new LessonReader(CheckKinds.ALL)
        .read(lesson.directory())
        .lesson()
        .texts()
        .forEach(texts::addProperty);
    lesson.write("i18n/de.json", texts.toString()).write("i18n/de.md", guide);
  }
}
