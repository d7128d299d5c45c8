package dev.faultline.pack;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes packs. The same lessons, labels and key make the same bytes. */
public final class PackWriter {
  /**
   * What the author calls the pack.
   *
   * @param id the same for all its versions
   * @param version as {@link #VERSION_PATTERN} says
   */
  public record Label(String id, String version, String title) {
    /** Major.minor.patch. */
    public static final String VERSION_PATTERN = PackVersion.PATTERN;
  }

  /** Zip files cannot hold an earlier time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final AuthorKey key;

  public PackWriter(AuthorKey key) {
    this.key = key;
  }

  /**
   * Tells before lessons are proved what stands against a pack of them.
   *
   * @throws PackRefused when one is named twice, or the file cannot be written
   */
  public static void check(List<LessonFolder> lessons, Path target) throws PackRefused {
    Set<String> ids = new HashSet<>();
    for (LessonFolder lesson : lessons) {
      if (!ids.add(lesson.lesson().id())) {
        throw new PackRefused(Texts.of("pack.twice", lesson.lesson().id()));
      }
    }
    if (Files.isDirectory(target)) {
      throw new PackRefused(Texts.of("pack.isFolder", target));
    }
    Path parent = target.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new PackRefused(Texts.of("pack.noFolder", parent));
    }
  }

  /**
   * Writes a pack; a file that is there is replaced once the new one is whole.
   *
   * @throws PackRefused when the lessons or labels make no pack that could be opened
   */
  public void write(Label label, List<LessonFolder> lessons, Path target) throws PackRefused {
    check(lessons, target);
    byte[] pack = bytes(label, lessons);
    Pack.of(pack);
    try {
      // Not a temporary file of the system, which only its owner could read.
      Path beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
      try {
        Files.write(beside, pack, StandardOpenOption.CREATE_NEW);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new PackRefused(Texts.of("pack.unwritten", target, e.getMessage()));
    }
  }

  private byte[] bytes(Label label, List<LessonFolder> lessons) throws PackRefused {
    Map<String, byte[]> files = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    for (LessonFolder lesson : lessons) {
      String id = lesson.lesson().id();
      ids.add(id);
      read(lesson.directory()).forEach((path, content) -> files.put(id + "/" + path, content));
    }
    Map<String, String> sums = new TreeMap<>();
    files.forEach((path, content) -> sums.put(path, Fingerprint.ofFile(content)));
    byte[] manifest =
        new PackManifest(
                PackManifest.FORMAT,
                label.id(),
                label.version(),
                label.title(),
                key.author(),
                key.publicKey(),
                ids,
                sums)
            .json();
    String signature = Signatures.text(key.sign(manifest)) + "\n";
    return zip(manifest, signature.getBytes(StandardCharsets.US_ASCII), files);
  }

  private static byte[] zip(byte[] manifest, byte[] signature, Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, PackManifest.FILE, manifest);
      put(zip, Pack.SIGNATURE, signature);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** The files of a lesson's folder that are not hidden, by path relative to it. */
  private static Map<String, byte[]> read(Path folder) throws PackRefused {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        boolean hidden = ("/" + path).contains("/.");
        if (Files.isSymbolicLink(file)) {
          throw new PackRefused(Texts.of("pack.link", file));
        }
        if (!hidden && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          if (Files.size(file) > Limits.FILE_BYTES) {
            throw new PackRefused(Texts.of("pack.fileLarge", file));
          }
          files.put(path, Files.readAllBytes(file));
        }
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new PackRefused(Texts.of("pack.lessonFolder", folder, e.getMessage()));
    }
  }
}
