import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The JDK's tools, other programs, and whole folders. */
final class Tools {
  private Tools() {}

  static void say(String line) {
    System.out.println("installer: " + line);
  }

  /** Says what was made and how big it is. */
  static void said(Path made) throws IOException {
    try (Stream<Path> parts = Files.walk(made)) {
      long bytes =
          parts.filter(Files::isRegularFile).mapToLong(part -> part.toFile().length()).sum();
      say("%s, %.1f MB".formatted(made, bytes / 1e6));
    }
  }

  /**
   * Runs a tool of the JDK and returns what it printed.
   *
   * @throws Refused with what it printed, when it failed
   */
  static String tool(String name, List<String> arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    int exit =
        ToolProvider.findFirst(name)
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    String text = printed.toString().strip();
    if (exit != 0) {
      throw Refused.failed(name + " failed: " + text);
    }
    return text;
  }

  /**
   * Runs a program on this JDK, its output shown.
   *
   * @throws Refused when it failed
   */
  static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (builder.start().waitFor() != 0) {
      throw Refused.failed(command[0] + " failed");
    }
  }

  /** The files of a folder, without those below, whose names match. */
  static List<Path> files(Path folder, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, glob)) {
      found.forEach(files::add);
    }
    return files;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(
            each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Deletes a folder and all that is in it; one that is not there is no failure. */
  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
