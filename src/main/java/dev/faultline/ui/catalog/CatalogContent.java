package dev.faultline.ui.catalog;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.progress.LessonProgress;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What a catalogue shows.
 *
 * @param cards all lessons in the order of the curriculum
 * @param broken lesson folders that could not be read
 */
public record CatalogContent(List<LessonCardModel> cards, List<LessonCatalog.Broken> broken) {
  /** Looks how far the learner is in each lesson. Reads the learner's files. */
  public static CatalogContent of(
      LessonCatalog read, Function<String, LessonProgress> progress, Instant now) {
    return new CatalogContent(LessonCardModel.all(read.lessons(), progress, now), read.broken());
  }
}
