package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.List;

/**
 * All lessons of a folder.
 *
 * @param lessons those that could be read, in the order of track and id
 * @param broken those that could not
 */
public record LessonCatalog(List<LessonFolder> lessons, List<Broken> broken) {
  public LessonCatalog {
    lessons = List.copyOf(lessons);
    broken = List.copyOf(broken);
  }

  /** A lesson folder that cannot be read. */
  public record Broken(Path directory, List<LessonProblem> problems) {}

  /** Reads every folder below {@code root} that holds a {@code lesson.json}. */
  public static LessonCatalog read(Path root, LessonReader reader) {
    throw new UnsupportedOperationException(root + " " + reader);
  }
}
