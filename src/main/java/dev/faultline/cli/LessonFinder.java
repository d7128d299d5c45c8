package dev.faultline.cli;

import dev.faultline.i18n.Texts;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the lesson that a person names. */
final class LessonFinder {
  static final String LESSON = "lesson.json";

  private final List<Path> roots;
  private final LessonReader reader;

  /**
   * @param roots folders of lessons
   */
  LessonFinder(List<Path> roots, LessonReader reader) {
    this.roots = roots;
    this.reader = reader;
  }

  /**
   * Reads a lesson by its id, by the beginning of its id if only one has it, or by its folder.
   *
   * @throws BadInput when there is none, or it cannot be read
   */
  LessonFolder find(String name) {
    Path own = Path.of(name);
    return read(isLesson(own) ? own : folder(name));
  }

  /**
   * The folder of the lesson with an id, or with the beginning of one if only one has it.
   *
   * @throws BadInput when there is none
   */
  Path folder(String name) {
    Map<String, Path> folders = folders();
    Path exact = folders.get(name);
    if (exact != null) {
      return exact;
    }
    Set<String> ids = folders.keySet();
    List<Path> begun =
        folders.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(name))
            .map(Map.Entry::getValue)
            .toList();
    if (begun.size() == 1) {
      return begun.get(0);
    }
    throw new BadInput(
        Nearest.to(name, ids)
            .map(id -> Texts.of("cli.lesson.near", name, id))
            .orElseGet(() -> Texts.of("cli.lesson.none", name)));
  }

  private Map<String, Path> folders() {
    Map<String, Path> byId = new TreeMap<>();
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        throw new BadInput(Texts.of("cli.lesson.folder", root));
      }
      try (Stream<Path> found = Files.list(root)) {
        found
            .filter(LessonFinder::isLesson)
            .forEach(folder -> byId.putIfAbsent(String.valueOf(folder.getFileName()), folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return byId;
  }

  static boolean isLesson(Path folder) {
    return LessonCatalog.isLesson(folder);
  }

  /**
   * Reads the lesson in a folder.
   *
   * @throws BadInput when it cannot be read
   */
  LessonFolder read(Path folder) {
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
                "\n  ", Texts.of("cli.lesson.broken", broken.directory()) + "\n  ", ""));
  }
}
