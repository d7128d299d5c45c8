package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.JsonNode.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up format 0, in which a title was a {@code name} and acts were a {@code script}. */
class MigrationTest {
  private static final Migration FROM_0 =
      new Migration() {
        @Override
        public ObjectNode lesson(ObjectNode old) {
          return renamed(old, "name", "title");
        }

        @Override
        public ObjectNode walkthrough(ObjectNode old) {
          return renamed(old, "script", "acts");
        }
      };

  @TempDir private Path temp;
  private LessonBuilder lesson;

  @BeforeEach
  void aLessonOfFormat0() {
    lesson =
        new LessonBuilder(temp)
            .inLesson("\"format\": 1", "\"format\": 0")
            .inLesson("\"title\"", "\"name\"")
            .replace("walkthrough.json", "\"acts\"", "\"script\"");
  }

  private LessonFolder read(Migration... steps) throws LessonFormatException {
    return new LessonReader(CheckKinds.ALL, new Migrations(List.of(steps))).read(lesson.folder());
  }

  private List<String> problems(Migration... steps) {
    return catchThrowableOfType(LessonFormatException.class, () -> read(steps)).problems().stream()
        .map(LessonProblem::toString)
        .toList();
  }

  @Test
  void anOlderLessonIsReadAsIfItWereOfThePresentFormat() throws LessonFormatException {
    LessonFolder read = read(FROM_0);
    assertThat(read.lesson().format()).isEqualTo(LessonReader.FORMAT);
    assertThat(read.lesson().title()).isEqualTo("Tiny");
    assertThat(read.walkthrough()).hasSize(8);
  }

  @Test
  void aProblemInAnOlderLessonNamesTheLineThatWasWritten() {
    lesson.inLesson("\"Tiny\"", "7");
    assertThat(problems(FROM_0))
        .containsExactly(
            "lesson.json:5 $.name: must be text, such as \"Parking fee\"; found a number");
  }

  @Test
  void migrationsAreAppliedOneAfterTheOtherFromTheFormatThatTheLessonHas()
      throws LessonFormatException {
    Migration fromMinus1 =
        new Migration() {
          @Override
          public ObjectNode lesson(ObjectNode old) {
            return renamed(old, "label", "name");
          }
        };
    assertThat(read(fromMinus1, FROM_0).lesson().title()).isEqualTo("Tiny");
    lesson.inLesson("\"format\": 0", "\"format\": -1").inLesson("\"name\"", "\"label\"");
    assertThat(read(fromMinus1, FROM_0).lesson().title()).isEqualTo("Tiny");
  }

  @Test
  void aFormatFromBeforeAllMigrationsIsRefused() {
    assertThat(problems()).contains("lesson.json:2 $.format: must be 1; found 0");
    lesson.inLesson("\"format\": 0", "\"format\": -7");
    assertThat(problems(FROM_0)).contains("lesson.json:2 $.format: must be 1; found -7");
  }

  @Test
  void aLessonOfThePresentFormatIsLeftAlone() {
    lesson.inLesson("\"format\": 0", "\"format\": 1");
    assertThat(problems(FROM_0))
        .anySatisfy(line -> assertThat(line).contains("unknown key `name`"))
        .anySatisfy(line -> assertThat(line).contains("unknown key `script`"));
  }

  private static ObjectNode renamed(ObjectNode object, String from, String to) {
    return new ObjectNode(
        object.line(),
        object.path(),
        renamed(object.members(), from, to),
        renamed(object.keyLines(), from, to));
  }

  private static <V> Map<String, V> renamed(Map<String, V> map, String from, String to) {
    Map<String, V> renamed = new LinkedHashMap<>();
    map.forEach((key, value) -> renamed.put(key.equals(from) ? to : key, value));
    return renamed;
  }
}
