package dev.faultline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The first lesson with its program replaced by one that loops for ever. */
final class LoopLesson {
  private LoopLesson() {}

  /** Writes the lesson and returns the folder that holds it. */
  static Path write(Path folder) throws IOException {
    Path lessons = folder.resolve("lessons");
    Path source = Path.of(System.getProperty("faultline.lessons", "lessons"), "a1-first-stop");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = lessons.resolve("a1-first-stop").resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Files.writeString(
        lessons.resolve("a1-first-stop/buggy/garage/Main.java"),
        """
        package garage;

        import java.util.ArrayList;
        import java.util.List;

        public final class Main {
          public static void main(String[] args) {
            long total = 0;
            List<Long> seen = new ArrayList<>();
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
              total += i;
              if (seen.size() > 20) {
                seen.clear();
              }
              seen.add(total);
            }
          }
        }
        """);
    return lessons;
  }
}
