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
}
