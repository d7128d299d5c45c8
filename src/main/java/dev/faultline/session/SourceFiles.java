package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Java sources from a file or folder, by the path that their package gives them. */
public final class SourceFiles {
  private static final int MOST_FILES = 2_000;
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private SourceFiles() {}

  /**
   * @throws CommandRefused when there are no sources, or too many
   */
  public static Map<String, String> read(Path path) {
    if (Files.isRegularFile(path)) {
      if (!path.toString().endsWith(".java")) {
        throw new CommandRefused(Texts.of("refused.noSource", path));
      }
      return texts(List.of(path));
    }
    Path maven = path.resolve(Path.of("src", "main", "java"));
    List<Path> files = list(Files.isDirectory(maven) ? maven : path);
    if (files.isEmpty()) {
      throw new CommandRefused(Texts.of("refused.noSources", path));
    }
    return texts(files);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(Files::isRegularFile)
              .limit(MOST_FILES + 1)
              .toList();
      if (found.size() > MOST_FILES) {
        throw new CommandRefused(Texts.of("refused.manySources", folder, MOST_FILES));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandRefused(Texts.of("refused.folder", folder));
    }
  }

  private static Map<String, String> texts(List<Path> files) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      String text = text(file);
      String twice = texts.put(pathOf(file, text), text) == null ? "" : pathOf(file, text);
      if (!twice.isEmpty()) {
        throw new CommandRefused(Texts.of("refused.twice", twice));
      }
    }
    return texts;
  }

  private static String pathOf(Path file, String text) {
    Matcher declared = PACKAGE.matcher(text);
    String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
    return folder + file.getFileName();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("refused.file", file));
    }
  }
}
