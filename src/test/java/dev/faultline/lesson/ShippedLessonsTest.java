package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.CheckKinds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedLessonsTest {
  private final LessonCatalog catalog =
      LessonCatalog.read(
          Path.of(System.getProperty("faultline.lessons", "lessons")),
          new LessonReader(CheckKinds.ALL));

  @Test
  void everyLessonCanBeRead() {
    assertThat(catalog.broken()).isEmpty();
    assertThat(catalog.lessons()).isNotEmpty();
  }

  @Test
  void whoeverChoosesAWrongCauseIsToldWhatSpeaksAgainstIt() {
    for (LessonFolder folder : catalog.lessons()) {
      for (CheckSpec check : folder.lesson().checks()) {
        if (check instanceof Cause cause) {
          assertThat(cause.options())
              .as(folder.lesson().id())
              .filteredOn(option -> !option.id().equals(cause.answer()))
              .extracting(Cause.Option::refutation)
              .doesNotContainNull()
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void prerequisitesAreLessonsThatShip() {
    var ids = catalog.lessons().stream().map(folder -> folder.lesson().id()).toList();
    assertThat(catalog.lessons())
        .allSatisfy(folder -> assertThat(ids).containsAll(folder.lesson().prerequisites()));
  }
}
