package dev.faultline.progress;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The learner's versions of a lesson's files; each is there whole, old or new, at any moment. */
final class LearnerFiles {
  private final Path directory;
  private final Path current;

  /**
   * @param directory the lesson's data folder
   */
  LearnerFiles(Path directory) {
    this.directory = directory;
    current = directory.resolve("files");
  }

  /** Text by path relative to the source root. */
  Map<String, String> read() throws IOException {
    if (!Files.isDirectory(current)) {
      return Map.of();
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(current)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = current.relativize(file).toString().replace('\\', '/');
        texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  void write(String name, String text) throws IOException {
    Path target = current.resolve(name).normalize();
    if (!target.startsWith(current) || target.equals(current)) {
      throw new IllegalArgumentException("not a path below the source root: " + name);
    }
    Files.createDirectories(target.getParent());
    // Beside files/, so that one left by a killed process is never read as the learner's.
    Path temporary =
        Files.createTempFile(Files.createDirectories(directory.resolve("tmp")), "save", "");
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Moves all of them to the first free {@code aside/<n>}. */
  void putAside() throws IOException {
    if (read().isEmpty()) {
      return;
    }
    Path aside = Files.createDirectories(directory.resolve("aside"));
    int number = 1;
    while (!movedTo(aside.resolve(Integer.toString(number)))) {
      number++;
    }
  }

  private boolean movedTo(Path target) throws IOException {
    try {
      Files.move(current, target);
      return true;
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException taken) {
      return false;
    }
  }
}
