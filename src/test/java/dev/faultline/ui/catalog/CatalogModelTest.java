package dev.faultline.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import dev.faultline.session.LessonOverview;
import dev.faultline.session.LessonOverview.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogModelTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));
  private static final Instant YESTERDAY = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void ofTheLessonsUnderWayTheOneUsedLastIsGoneOnWith() {
    assertThat(
            next(
                Map.of(
                    "a1-first-stop", overview(State.BEGUN, YESTERDAY),
                    "a2-up-the-stack", overview(State.LOCATED, TODAY),
                    "a3-one-in-ten-thousand", overview(State.BEGUN, null))))
        .contains("a2-up-the-stack");
  }

  @Test
  void aLessonThatIsDoneIsNotGoneOnWith() {
    assertThat(
            next(
                Map.of(
                    "a1-first-stop", overview(State.BEGUN, YESTERDAY),
                    "a2-up-the-stack", overview(State.PROVED, TODAY))))
        .contains("a1-first-stop");
  }

  private static Optional<String> next(Map<String, LessonOverview> used) {
    CatalogModel catalog = new CatalogModel();
    catalog.show(
        LessonCatalog.read(LESSONS, new LessonReader(CheckKinds.ALL)).lessons().stream()
            .map(folder -> card(folder, used))
            .toList(),
        List.of());
    return catalog.next().map(card -> card.lesson().id());
  }

  private static LessonCardModel card(LessonFolder folder, Map<String, LessonOverview> used) {
    LessonOverview overview = used.getOrDefault(folder.lesson().id(), overview(State.NEW, null));
    return new LessonCardModel(folder, overview, false, false);
  }

  private static LessonOverview overview(State state, @Nullable Instant used) {
    return new LessonOverview(state, 0, 10, 0, 1, true, null, used);
  }
}
