import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The image's launcher on Linux, a script. jpackage's own asks rpm and dpkg which package it is of
 * before it starts the JVM, which takes longer the more is installed.
 */
final class Launcher {
  private static final String SCRIPT =
      """
      #!/bin/sh
      # Starts the window.
      launcher=$(readlink -f "$0")
      home=${launcher%%/bin/Faultline}
      APPDIR=$home/lib/app
      # Without a standard input the JVM would take the next file that it opens for one.
      (: 3<&0) 2> /dev/null || exec < /dev/null
      exec "$home/lib/runtime/bin/java" \\
      %s  -cp "%s" dev.faultline.Main "$@"
      """;

  private Launcher() {}

  /**
   * Puts it in the place of jpackage's, which has its options in a file of its own.
   *
   * @param options of the JVM, in which {@code $APPDIR} stands for the app's folder
   */
  static void write(Path image, List<String> options) throws IOException {
    String given = options.stream().map("  \"%s\" \\\n"::formatted).collect(Collectors.joining());
    Path app = image.resolve(Platform.HERE.app);
    Files.deleteIfExists(app.resolve("Faultline.cfg"));
    String jars =
        Tools.files(app.resolve("lib"), "*.jar").stream()
            .map(jar -> "$APPDIR/lib/" + jar.getFileName())
            .sorted()
            .collect(Collectors.joining(":"));
    Path launcher = image.resolve(Platform.HERE.launcher);
    launcher.toFile().setWritable(true);
    Files.writeString(launcher, SCRIPT.formatted(given, jars));
  }
}
