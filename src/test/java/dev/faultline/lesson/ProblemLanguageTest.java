package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems are said in the language that is wanted; what they name stays as it is. */
class ProblemLanguageTest {
  private final Locale before = Texts.language();

  @TempDir Path temp;

  private LessonBuilder lesson;

  @BeforeEach
  void speakGerman() {
    lesson = new LessonBuilder(temp);
    Texts.use(Locale.GERMAN);
  }

  @AfterEach
  void speakAsBefore() {
    Texts.use(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "minutes": 5  | "minutes": 0   | $.minutes: muss mindestens 1 sein; gefunden: 0
          "minutes": 5  | "minuets": 5   | $.minuets: unbekannter Schlüssel `minuets`; meintest du `minutes`?
          "topics": ["debugger"] | "topics": {} | $.topics: muss eine Liste sein, etwa ["debugger", "stepping"]; gefunden: ein Objekt
          "kind": "fix" | "kind": "fixx" | $.checks[3].kind: unbekannter Wert `fixx` für `kind`; meintest du `fix`?
          "answer": "k1" | "answer": "no" | $.checks[2].answer: es gibt keine Möglichkeit `no`; es gibt `k1`, `k2`, `k3`
          """)
  void aWrongValueOfTheLesson(String right, String wrong, String problem) {
    lesson.inLesson(right, wrong);
    assertThat(lesson.problems()).anyMatch(said -> said.endsWith(problem));
  }

  @Test
  void brokenJson() {
    lesson.write("lesson.json", "{\"format\": 1,");
    assertThat(lesson.problems()).anyMatch(said -> said.contains(": kein gültiges JSON: "));
  }

  @Test
  void aFileThatIsMissing() {
    lesson.delete("guide.md");
    assertThat(lesson.problems())
        .containsExactly("guide.md: fehlt; jede Lektion braucht eine Anleitung");
  }
}
