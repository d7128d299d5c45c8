package dev.faultline.progress;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this user's data is kept. */
public final class DataFolder {
  private DataFolder() {}

  /** The folder on this system; it may not exist yet. */
  public static Path ofThisUser() {
    return find(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
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
