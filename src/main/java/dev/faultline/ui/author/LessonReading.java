package dev.faultline.ui.author;

import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonProblem;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A lesson's folder as it was read.
 *
 * @param lesson empty when it cannot be read
 * @param problems why not
 */
record LessonReading(Optional<LessonFolder> lesson, List<LessonProblem> problems) {
  static final LessonReading NONE = new LessonReading(Optional.empty(), List.of());

  static LessonReading of(Path directory, LessonReader reader) {
    try {
      return new LessonReading(Optional.of(reader.read(directory)), List.of());
    } catch (LessonFormatException broken) {
      return new LessonReading(Optional.empty(), broken.problems());
    }
  }
}
