package dev.faultline.prove;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds folders of a lesson that nothing reads, most likely because they are misspelt. */
final class StrayFolders {
  /** The folders that are read, by the one that they are in. */
  private static final Map<String, List<String>> KNOWN =
      new TreeMap<>(
          Map.of(
              "", List.of("buggy", "fixed", "tests", "variants", "history", "i18n"),
              "tests/", List.of("visible", "hidden"),
              "variants/", List.of("correct", "mutants")));

  private StrayFolders() {}

  /** One finding for each; hidden folders are left alone. */
  static List<Finding> in(LessonFolder folder) {
    return KNOWN.entrySet().stream()
        .flatMap(
            level ->
                folders(folder.directory().resolve(level.getKey())).stream()
                    .filter(name -> !level.getValue().contains(name))
                    .map(name -> stray(level.getKey() + name, name, level.getValue())))
        .toList();
  }

  private static Finding stray(String path, String name, List<String> known) {
    return Finding.of(path + "/", Texts.of("prove.stray", Nearest.hint(name, known)));
  }

  private static List<String> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
