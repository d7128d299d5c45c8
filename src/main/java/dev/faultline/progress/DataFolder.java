package dev.faultline.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where this user's data is kept. */
public final class DataFolder {
  /** In the usual folder, the path of the one that was chosen in its place. */
  private static final String POINTER = "elsewhere";

  private DataFolder() {}

  /** The folder on this system; it may not exist yet. */
  public static Path ofThisUser() {
    Path usual = usual();
    return chosen(usual).orElse(usual);
  }

  private static Path usual() {
    return find(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  /**
   * Keeps this user's data in another folder from now on, with a copy of what is there already when
   * the other is empty.
   *
   * @return the other folder
   * @throws UncheckedIOException when it cannot be written
   */
  public static Path move(Path from, Path to) {
    return move(usual(), from, to);
  }

  static Path move(Path usual, Path from, Path to) {
    Path other = to.toAbsolutePath().normalize();
    try {
      Files.createDirectories(other);
      if (isEmpty(other) && !other.startsWith(from.toAbsolutePath().normalize())) {
        copy(from, other);
      }
      Files.createDirectories(usual);
      Path fresh = Files.createTempFile(usual, POINTER, ".tmp");
      Files.writeString(fresh, other.toString());
      Files.move(fresh, usual.resolve(POINTER), StandardCopyOption.REPLACE_EXISTING);
      return other;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that was chosen in place of the usual one, if one was and can be used. */
  static Optional<Path> chosen(Path usual) {
    try {
      Path chosen = Path.of(Files.readString(usual.resolve(POINTER)).strip());
      return Files.isDirectory(chosen) ? Optional.of(chosen) : Optional.empty();
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (!each.endsWith(POINTER)) {
          Files.createDirectories(target.getParent());
          Files.copy(each, target);
        }
      }
    }
  }

  /**
   * {@code FAULTLINE_HOME} when it is set, else the folder that the operating system's conventions
   * give.
   */
  static Path find(Map<String, String> environment, String os, String home) {
    String own = set(environment, "FAULTLINE_HOME");
    if (own != null) {
      return Path.of(own).toAbsolutePath();
    }
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      String appData = set(environment, "APPDATA");
      return (appData == null ? Path.of(home, "AppData", "Roaming") : Path.of(appData))
          .resolve("Faultline");
    }
    if (system.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Faultline");
    }
    String dataHome = set(environment, "XDG_DATA_HOME");
    // The XDG specification has relative paths ignored.
    return (dataHome == null || !Path.of(dataHome).isAbsolute()
            ? Path.of(home, ".local", "share")
            : Path.of(dataHome))
        .resolve("faultline");
  }

  private static @Nullable String set(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value;
  }
}
