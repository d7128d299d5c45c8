package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All lessons of a folder.
 *
 * @param lessons those that could be read, in the order of track and id
 * @param broken those that could not, in the order of their folders' names
 */
public record LessonCatalog(List<LessonFolder> lessons, List<Broken> broken) {
  private static final Comparator<LessonFolder> ORDER =
      Comparator.comparing((LessonFolder folder) -> folder.lesson().track())
          .thenComparing(folder -> folder.lesson().id());

  public LessonCatalog {
    lessons = List.copyOf(lessons);
    broken = List.copyOf(broken);
  }

  /** A lesson folder that cannot be read. */
  public record Broken(Path directory, List<LessonProblem> problems) {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads every folder below {@code root} that holds a {@code lesson.json}. A root that is not
   * there, or cannot be listed, counts as one broken folder.
   */
  public static LessonCatalog read(Path root, LessonReader reader) {
    return read(List.of(root), reader);
  }

  /** Reads the lessons of several folders as if they were one. */
  public static LessonCatalog read(List<Path> roots, LessonReader reader) {
    List<LessonCatalog> parts =
        roots.stream().flatMap(root -> parts(root, reader).stream()).toList();
    return new LessonCatalog(
        parts.stream().flatMap(part -> part.lessons().stream()).sorted(ORDER).toList(),
        parts.stream().flatMap(part -> part.broken().stream()).toList());
  }

  /** The same lessons in a language, each as far as it has a translation. */
  public LessonCatalog in(Locale language) {
    return new LessonCatalog(lessons.stream().map(lesson -> lesson.in(language)).toList(), broken);
  }

  /** A catalogue of each lesson alone; they are read side by side. */
  private static List<LessonCatalog> parts(Path root, LessonReader reader) {
    try (Stream<Path> entries = Files.list(root)) {
      List<Path> folders = entries.filter(LessonCatalog::isLesson).sorted().toList();
      return folders.parallelStream().map(folder -> alone(folder, reader)).toList();
    } catch (IOException e) {
      String why = Texts.of("problem.folder.unlisted");
      return List.of(broken(root, List.of(new LessonProblem(root.toString(), 0, "", why))));
    }
  }

  private static LessonCatalog alone(Path folder, LessonReader reader) {
    try {
      return new LessonCatalog(List.of(reader.read(folder)), List.of());
    } catch (LessonFormatException e) {
      return broken(folder, e.problems());
    }
  }

  private static LessonCatalog broken(Path folder, List<LessonProblem> problems) {
    return new LessonCatalog(List.of(), List.of(new Broken(folder, problems)));
  }

  /** Whether a folder is meant to be a lesson's; it may be broken. */
  public static boolean isLesson(Path folder) {
    return Files.isRegularFile(folder.resolve(LessonReading.LESSON));
  }
}
