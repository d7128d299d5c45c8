package dev.faultline.ui;

import dev.faultline.i18n.Texts;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks up front whether this system can show a window. */
final class Display {
  private static final List<String> LIBRARY_FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/lib/x86_64-linux-gnu",
          "/lib/aarch64-linux-gnu",
          "/usr/lib64",
          "/lib64",
          "/usr/lib",
          "/usr/local/lib");

  private Display() {}

  /** What is missing, one line; empty when nothing is, as far as can be seen. */
  static Optional<String> missing(Map<String, String> environment) {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    if (!linux || System.getProperty("glass.platform") != null) {
      return Optional.empty();
    }
    if (isUnset(environment, "DISPLAY")) {
      return Optional.of(
          Texts.of(isUnset(environment, "WAYLAND_DISPLAY") ? "display.none" : "display.wayland"));
    }
    return hasGtk(environment) ? Optional.empty() : Optional.of(Texts.of("display.noGtk"));
  }

  private static boolean isUnset(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").isBlank();
  }

  private static boolean hasGtk(Map<String, String> environment) {
    List<String> folders = new ArrayList<>(LIBRARY_FOLDERS);
    String more = environment.getOrDefault("LD_LIBRARY_PATH", "");
    folders.addAll(List.of(more.split(File.pathSeparator)));
    boolean usual = folders.stream().limit(4).anyMatch(folder -> new File(folder).isDirectory());
    return !usual || folders.stream().anyMatch(Display::holdsGtk);
  }

  private static boolean holdsGtk(String folder) {
    return !folder.isBlank() && new File(folder, "libgtk-3.so.0").exists();
  }
}
