import java.util.List;
import java.util.Locale;

/** What differs from system to system. Only Linux was tried. */
enum Platform {
  LINUX(List.of("image", "deb", "rpm"), "mvnw", "Faultline", "lib/app", "bin/Faultline", "png"),
  MAC(
      List.of("image", "dmg"),
      "mvnw",
      "Faultline.app",
      "Contents/app",
      "Contents/MacOS/Faultline",
      "icns"),
  WINDOWS(List.of("image", "msi"), "mvnw.cmd", "Faultline", "app", "Faultline.exe", "ico");

  /** The system that this runs on. */
  static final Platform HERE = here();

  /** What can be made on it. */
  final List<String> targets;

  /** Maven's wrapper. */
  final String maven;

  /** The name of the image's folder. */
  final String image;

  /** The folder with jars and lessons, relative to the image. */
  final String app;

  /** The program that starts the window, relative to the image. */
  final String launcher;

  /** The ending of icon files. */
  final String icon;

  Platform(
      List<String> targets, String maven, String image, String app, String launcher, String icon) {
    this.targets = targets;
    this.maven = maven;
    this.image = image;
    this.app = app;
    this.launcher = launcher;
    this.icon = icon;
  }

  private static Platform here() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
  }
}
