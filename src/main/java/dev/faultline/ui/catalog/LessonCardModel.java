package dev.faultline.ui.catalog;

import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;
import dev.faultline.progress.Mastery;
import dev.faultline.session.CoursePath;
import dev.faultline.session.LessonOverview;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A lesson and how far the learner has come in it.
 *
 * @param folder the lesson
 * @param overview how far
 * @param due whether it is done and worth doing again
 * @param known whether the learner has shown elsewhere what it teaches
 */
public record LessonCardModel(
    LessonFolder folder, LessonOverview overview, boolean due, boolean known) {
  /** The cards of lessons. Reads the learner's files. */
  public static List<LessonCardModel> all(
      List<LessonFolder> folders, Function<String, LessonProgress> progress, Instant now) {
    Map<Lesson, LessonOverview> overviews = new LinkedHashMap<>();
    for (LessonFolder folder : folders) {
      Lesson lesson = folder.lesson();
      overviews.put(lesson, LessonOverview.of(folder, progress.apply(lesson.id())));
    }
    Mastery mastery = LessonOverview.mastery(overviews, now);
    CoursePath path = new CoursePath(overviews);
    return folders.stream()
        .map(
            folder -> {
              Lesson lesson = folder.lesson();
              LessonOverview overview = Objects.requireNonNull(overviews.get(lesson));
              return new LessonCardModel(
                  folder, overview, overview.isDue(lesson, mastery), path.isKnown(lesson));
            })
        .toList();
  }

  public Lesson lesson() {
    return folder.lesson();
  }

  /** Whether the lesson is about what was typed: title, skill, topics or id. */
  boolean matches(String query) {
    String all =
        String.join(
            " ",
            lesson().title(),
            lesson().skill(),
            lesson().id(),
            String.join(" ", lesson().topics()));
    String text = all.toLowerCase(Locale.ROOT);
    return query.toLowerCase(Locale.ROOT).strip().lines().allMatch(text::contains);
  }

  /** Whether it was begun and is not done. */
  boolean isUnderWay() {
    return overview.state() != LessonOverview.State.NEW
        && overview.state() != LessonOverview.State.PROVED;
  }
}
