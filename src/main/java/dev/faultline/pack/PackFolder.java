package dev.faultline.pack;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pack's folder. Each version is a folder in it; the file {@code current} names the one that
 * counts and is replaced in one step, so that at any moment one whole version is there.
 */
final class PackFolder {
  /** Something that looks at an unpacked lesson. */
  interface LessonTest {
    void check(Path lesson) throws PackRefused;
  }

  private static final String CURRENT = "current";
  private static final String LESSONS = "lessons";

  private final Path folder;

  PackFolder(Path folder) {
    this.folder = folder;
  }

  /** What is installed; empty when nothing is, or it is broken. */
  Optional<InstalledPack> installed() {
    try {
      Path version = folder.resolve(Files.readString(folder.resolve(CURRENT)).strip());
      byte[] json = Files.readAllBytes(version.resolve(PackManifest.FILE));
      PackManifest manifest = PackManifest.read(json);
      return Optional.of(
          new InstalledPack(
              manifest.id(),
              manifest.version(),
              Fingerprint.ofKey(Signatures.bytes(manifest.publicKey())),
              Fingerprint.ofFile(json),
              version.resolve(LESSONS)));
    } catch (IOException | PackRefused | GeneralSecurityException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  /**
   * Unpacks a pack beside what is there, has each lesson tested, and then makes it the one that
   * counts. When anything fails, all is as before.
   */
  void install(Pack pack, LessonTest test) throws IOException, PackRefused {
    Files.createDirectories(folder);
    Path unpacked = Files.createTempDirectory(folder, pack.manifest().version() + "-");
    boolean done = false;
    try {
      unpack(pack, unpacked);
      for (String lesson : pack.manifest().lessons()) {
        test.check(unpacked.resolve(LESSONS).resolve(lesson));
      }
      pointTo(unpacked);
      done = true;
    } finally {
      if (!done) {
        delete(unpacked);
        deleteIfEmpty();
      }
    }
    deleteOthers(unpacked);
  }

  private static void unpack(Pack pack, Path into) throws IOException {
    Files.write(into.resolve(PackManifest.FILE), pack.manifest().json());
    Path lessons = into.resolve(LESSONS);
    for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
      Path target = lessons.resolve(file.getKey()).normalize();
      if (!target.startsWith(lessons)) {
        throw new IllegalStateException("a path that was let in leads out: " + file.getKey());
      }
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private void pointTo(Path version) throws IOException {
    Path beside = version.resolve(CURRENT);
    Files.writeString(beside, version.getFileName() + "\n");
    Path current = folder.resolve(CURRENT);
    try {
      Files.move(beside, current, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, current, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes the versions that do not count any more; what cannot be deleted does no harm. */
  private void deleteOthers(Path version) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> others =
          entries.filter(Files::isDirectory).filter(path -> !path.equals(version)).toList();
      for (Path other : others) {
        delete(other);
      }
    } catch (IOException stays) {
      // The next version's installation deletes it.
    }
  }

  private void deleteIfEmpty() throws IOException {
    String[] left = folder.toFile().list();
    if (left != null && left.length == 0) {
      Files.delete(folder);
    }
  }

  private static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
