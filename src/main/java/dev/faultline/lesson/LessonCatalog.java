package dev.faultline.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    List<LessonFolder> lessons = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    roots.forEach(root -> readAll(root, reader, lessons, broken));
    lessons.sort(ORDER);
    return new LessonCatalog(lessons, broken);
  }

  private static void readAll(
      Path root, LessonReader reader, List<LessonFolder> lessons, List<Broken> broken) {
    try (Stream<Path> entries = Files.list(root)) {
      for (Path folder : entries.sorted().toList()) {
        if (isLesson(folder)) {
          read(folder, reader, lessons, broken);
        }
      }
    } catch (IOException e) {
      broken.add(
          new Broken(
              root,
              List.of(
                  new LessonProblem(
                      root.toString(),
                      0,
                      "",
                      "cannot be listed: it is no folder that can be read"))));
    }
  }

  private static void read(
      Path folder, LessonReader reader, List<LessonFolder> lessons, List<Broken> broken) {
    try {
      lessons.add(reader.read(folder));
    } catch (LessonFormatException e) {
      broken.add(new Broken(folder, e.problems()));
    }
  }

  /** Whether a folder is meant to be a lesson's; it may be broken. */
  public static boolean isLesson(Path folder) {
    return Files.isRegularFile(folder.resolve(LessonReading.LESSON));
  }
}
