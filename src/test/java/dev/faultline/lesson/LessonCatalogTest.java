package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.CheckKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCatalogTest {
  @TempDir private Path temp;

  @Test
  void lessonsComeInTheOrderOfTrackAndId() throws IOException {
    lesson("z-first", "A");
    lesson("b-second", "B");
    lesson("c-third", "B");
    assertThat(read().broken()).isEmpty();
    assertThat(read().lessons())
        .extracting(folder -> folder.lesson().id())
        .containsExactly("z-first", "b-second", "c-third");
  }

  @Test
  void aBrokenLessonDoesNotHideTheOthers() throws IOException {
    lesson("a-good", "A");
    Path broken = lesson("b-broken", "A");
    Files.delete(broken.resolve("guide.md"));
    LessonCatalog catalog = read();
    assertThat(catalog.lessons()).hasSize(1);
    assertThat(catalog.broken())
        .containsExactly(
            new LessonCatalog.Broken(
                broken,
                List.of(
                    new LessonProblem(
                        "guide.md", 0, "", "is missing; every lesson needs a guide"))));
  }

  @Test
  void foldersWithoutLessonFileAreNotLessons() throws IOException {
    Files.createDirectories(temp.resolve("notes"));
    Files.writeString(temp.resolve("LICENSE"), "CC BY 4.0");
    assertThat(read().lessons()).isEmpty();
    assertThat(read().broken()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeListedIsBroken() {
    LessonCatalog catalog =
        LessonCatalog.read(temp.resolve("gone"), new LessonReader(CheckKinds.ALL));
    assertThat(catalog.lessons()).isEmpty();
    assertThat(catalog.broken()).hasSize(1);
  }

  private LessonCatalog read() {
    return LessonCatalog.read(temp, new LessonReader(CheckKinds.ALL));
  }

  private Path lesson(String id, String track) throws IOException {
    LessonBuilder built =
        new LessonBuilder(temp)
            .inLesson("\"x1-tiny\"", "\"" + id + "\"")
            .inLesson("\"track\": \"A\"", "\"track\": \"" + track + "\"");
    return Files.move(built.folder(), temp.resolve(id));
  }
}
