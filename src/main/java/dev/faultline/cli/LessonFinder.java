package dev.faultline.cli;

import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonProblem;
import dev.faultline.lesson.LessonReader;
import dev.faultline.lesson.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the lesson that a person names. */
final class LessonFinder {
  static final String LESSON = "lesson.json";

  private final Path root;
  private final LessonReader reader;

  LessonFinder(Path root, LessonReader reader) {
    this.root = root;
    this.reader = reader;
  }

  /**
   * Reads a lesson by its id, by the beginning of its id if only one has it, or by its folder.
   *
   * @throws BadInput when there is none, or it cannot be read
   */
  LessonFolder find(String name) {
    Path own = Path.of(name);
    return isLesson(own) ? read(own) : read(root.resolve(id(name)));
  }

  private String id(String name) {
    List<String> ids = ids();
    if (ids.contains(name)) {
      return name;
    }
    List<String> begun = ids.stream().filter(id -> id.startsWith(name)).toList();
    if (begun.size() == 1) {
      return begun.get(0);
    }
    throw new BadInput(
        "There is no lesson \""
            + name
            + "\"; "
            + Nearest.to(name, ids)
                .map(id -> "did you mean \"" + id + "\"?")
                .orElse("\"faultline lessons\" lists them."));
  }

  private List<String> ids() {
    if (!Files.isDirectory(root)) {
      throw new BadInput("The lessons folder " + root + " is not there.");
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(LessonFinder::isLesson)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isLesson(Path folder) {
    return Files.isRegularFile(folder.resolve(LESSON));
  }

  private LessonFolder read(Path folder) {
    try {
      return reader.read(folder);
    } catch (LessonFormatException e) {
      throw new BadInput(explained(new LessonCatalog.Broken(folder, e.problems())));
    }
  }

  /** What is wrong with a lesson, one line for each problem. */
  static String explained(LessonCatalog.Broken broken) {
    return broken.problems().stream()
        .map(LessonProblem::toString)
        .collect(
            Collectors.joining(
                "\n  ", "The lesson in " + broken.directory() + " cannot be read:\n  ", ""));
  }
}
