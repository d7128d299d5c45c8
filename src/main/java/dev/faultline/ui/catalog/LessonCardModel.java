package dev.faultline.ui.catalog;

import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonOverview;
import java.util.Locale;

/**
 * A lesson and how far the learner has come in it.
 *
 * @param folder the lesson
 * @param overview how far
 */
public record LessonCardModel(LessonFolder folder, LessonOverview overview) {
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
