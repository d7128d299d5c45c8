package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the files of one lesson folder. Nothing is read through a symbolic link, so a lesson from
 * elsewhere cannot show files that are not its own.
 */
final class LessonFiles {
  private static final long MOST_BYTES = 1 << 20;

  private final Path root;
  private final List<LessonProblem> problems;
  private final Map<Path, Boolean> own = new HashMap<>();

  LessonFiles(Path root, List<LessonProblem> problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The text of a file that must be there; empty when a problem was noted. */
  Optional<String> text(String name, String purpose) {
    if (!Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      note(name, Texts.of("problem.missing", purpose));
      return Optional.empty();
    }
    return read(root.resolve(name));
  }

  /** The Java sources of a folder that must be there, by path relative to it. */
  Map<String, String> sources(String folder, String purpose) {
    if (!Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
      note(folder + "/", Texts.of("problem.missing", purpose));
      return Map.of();
    }
    Map<String, String> sources = optionalSources(folder);
    if (sources.isEmpty()) {
      note(folder + "/", Texts.of("problem.folder.empty"));
    }
    return sources;
  }

  /** The Java sources of a folder that need not be there, by path relative to it. */
  Map<String, String> optionalSources(String folder) {
    Map<String, String> sources = new TreeMap<>();
    Path top = root.resolve(folder);
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return sources;
    }
    try (Stream<Path> found = Files.walk(top)) {
      for (Path path : found.toList()) {
        if (isSource(path)) {
          read(path).ifPresent(text -> sources.put(slashed(top, path), text));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      note(folder + "/", Texts.of("problem.file.unread", e.getMessage()));
    }
    return sources;
  }

  /** The names of the folders in a folder that need not be there. */
  List<String> folders(String folder) {
    return entries(folder).stream()
        .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        .map(path -> path.getFileName().toString())
        .toList();
  }

  /** The texts of the files in a folder that need not be there, by path relative to the lesson. */
  Map<String, String> plainFiles(String folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Path path : entries(folder)) {
      read(path).ifPresent(text -> texts.put(slashed(root, path), text));
    }
    return texts;
  }

  private List<Path> entries(String folder) {
    Path top = root.resolve(folder);
    if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(top)) {
      return found.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      note(folder + "/", Texts.of("problem.file.unread", e.getMessage()));
      return List.of();
    }
  }

  private boolean isSource(Path path) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || name.startsWith(".")) {
      return false;
    }
    if (Files.isSymbolicLink(path) || name.endsWith(".java")) {
      return true;
    }
    note(slashed(root, path), Texts.of("problem.file.source"));
    return false;
  }

  private Optional<String> read(Path path) {
    String name = slashed(root, path);
    try {
      BasicFileAttributes file =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!file.isRegularFile() || !isOwn(path.resolveSibling("."))) {
        note(name, Texts.of("problem.file.plain"));
      } else if (file.size() > MOST_BYTES) {
        note(name, Texts.of("problem.file.large"));
      } else {
        return Optional.of(decode(Files.readAllBytes(path)));
      }
    } catch (CharacterCodingException e) {
      note(name, Texts.of("problem.file.encoding"));
    } catch (IOException e) {
      note(name, Texts.of("problem.file.unread", e.getMessage()));
    }
    return Optional.empty();
  }

  /** Whether a folder really lies in the lesson, and is not only linked into it. */
  private boolean isOwn(Path folder) throws IOException {
    Boolean known = own.get(folder);
    if (known == null) {
      known = folder.toRealPath().startsWith(root.toRealPath());
      own.put(folder, known);
    }
    return known;
  }

  /** Decodes strictly, without a byte order mark, lines ending in line feeds only. */
  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.replace("\r\n", "\n");
  }

  private static String slashed(Path from, Path path) {
    return from.relativize(path).toString().replace('\\', '/');
  }

  private void note(String file, String message) {
    problems.add(new LessonProblem(file, 0, "", message));
  }
}
