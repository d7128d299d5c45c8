package dev.faultline.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it is dark, by the tool that each system has for it. */
final class DesktopTheme {
  private static final long LIMIT_SECONDS = 2;
  private static final List<String> GNOME =
      List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
  private static final List<String> MAC = List.of("defaults", "read", "-g", "AppleInterfaceStyle");
  private static final List<String> WINDOWS =
      List.of(
          "reg",
          "query",
          "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
          "/v",
          "AppsUseLightTheme");

  private DesktopTheme() {}

  /** Whether it is dark; false when it does not say. Not for the JavaFX thread. */
  static boolean isDark() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return answer(WINDOWS).strip().endsWith("0x0");
    }
    return answer(system.startsWith("mac") ? MAC : GNOME).toLowerCase(Locale.ROOT).contains("dark");
  }

  private static String answer(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return process.exitValue() == 0
          ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
