import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The app image: a trimmed Java runtime with JavaFX in it, the app's folder, and a launcher. */
final class Image {
  static final Path OUT = Path.of("target", "installer");

  /** The time of all jars, without which the cache made with them is refused. */
  static final Instant JAR_TIME = Instant.parse("2026-01-01T00:00:00Z");

  private static final Path FOLDER = Path.of("target", "faultline");
  private static final Path JAVAFX = FOLDER.resolve("lib/javafx");
  private static final String LIBRARIES = "**.so,**.dll,**.dylib";

  /** All of Java SE for learners' own programs, the child's agent, and what is only looked up. */
  private static final String MORE_MODULES =
      "java.se,jdk.jdwp.agent,jdk.zipfs,jdk.unsupported,jdk.management,jdk.httpserver,"
          + "jdk.charsets,jdk.localedata";

  /**
   * A small heap that gives back what it has grown by; a quick compiler for a short start, and no
   * code made for each constructor that lessons are read with.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms48m",
          "-Xmn16m",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-XX:TieredStopAtLevel=1",
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "-Dfaultline.lessons=$APPDIR/lessons");

  private static final long TRAINING_SECONDS = 30;

  private Image() {}

  /** Makes the image anew from the runnable folder of the build. */
  static Path make() throws Exception {
    Tools.delete(OUT);
    Path app = OUT.resolve("app");
    Tools.copy(FOLDER, Files.createDirectories(OUT).resolve("app"));
    Tools.delete(app.resolve("lib/javafx"));
    Parts.list(app);
    Tools.say("linking the runtime");
    Path runtime = link();
    Tools.say("making the app image");
    Path jar = ourJar();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", "app-image", "--name", "Faultline"));
    arguments.addAll(List.of("--app-version", version(), "--dest", OUT.toString()));
    arguments.addAll(List.of("--input", app.toString(), "--main-jar", "lib/" + jar.getFileName()));
    arguments.addAll(List.of("--main-class", "dev.faultline.Main"));
    arguments.addAll(List.of("--runtime-image", runtime.toString(), "--icon", icon().toString()));
    JVM_OPTIONS.forEach(option -> arguments.addAll(List.of("--java-options", option)));
    Tools.tool("jpackage", arguments);
    Path image = OUT.resolve(Platform.HERE.image);
    if (Platform.HERE == Platform.LINUX) {
      Launcher.write(image, JVM_OPTIONS);
    }
    train(image);
    return image;
  }

  /** The version of the built jar; macOS takes none that begins with 0. */
  static String version() throws IOException {
    String version =
        ourJar().getFileName().toString().replaceAll("faultline-([0-9]+(\\.[0-9]+)*).*", "$1");
    return Platform.HERE == Platform.MAC ? version.replaceFirst("^0", "1") : version;
  }

  static Path icon() {
    return Path.of("installer/icon/faultline." + Platform.HERE.icon).toAbsolutePath();
  }

  private static Path ourJar() throws IOException {
    return Tools.files(FOLDER.resolve("lib"), "faultline-*.jar").get(0);
  }

  private static Path link() throws IOException {
    Path modules = Files.createDirectories(OUT.resolve("modules"));
    for (ModuleReference module : ModuleFinder.of(JAVAFX).findAll()) {
      if (!module.descriptor().isAutomatic()) {
        pack(module, modules);
      }
    }
    Path runtime = OUT.resolve("runtime");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--module-path", modules.toString()));
    arguments.addAll(List.of("--add-modules", MORE_MODULES + "," + modulesOfTheApp()));
    arguments.addAll(List.of("--exclude-resources", LIBRARIES));
    arguments.addAll(List.of("--include-locales", "en,de", "--no-header-files", "--no-man-pages"));
    arguments.addAll(List.of("--generate-cds-archive", "--output", runtime.toString()));
    Tools.tool("jlink", arguments);
    return runtime;
  }

  private static String modulesOfTheApp() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--print-module-deps", "--ignore-missing-deps", "--recursive"));
    arguments.addAll(List.of("--multi-release", "base", "--module-path", JAVAFX.toString()));
    arguments.addAll(List.of("--class-path", FOLDER.resolve("lib/*").toString()));
    arguments.add(ourJar().toString());
    return Tools.tool("jdeps", arguments);
  }

  /** A module whose native libraries are files in the runtime too, where they need no unpacking. */
  private static void pack(ModuleReference module, Path modules) throws IOException {
    String name = module.descriptor().name();
    Path jar = Path.of(module.location().orElseThrow());
    Path libraries = Files.createDirectories(OUT.resolve("libraries").resolve(name));
    try (var zip = FileSystems.newFileSystem(jar);
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      var isLibrary = zip.getPathMatcher("glob:{" + LIBRARIES + "}");
      for (Path entry : entries.filter(isLibrary::matches).toList()) {
        Files.copy(entry, libraries.resolve(entry.getFileName().toString()));
      }
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("create", "--class-path", jar.toString()));
    arguments.addAll(List.of("--libs", libraries.toString()));
    arguments.add(modules.resolve(name + ".jmod").toString());
    Tools.tool("jmod", arguments);
  }

  /**
   * Starts the window once and has its JVM keep the classes that it loaded, linked, in a cache.
   * Only the app's own start is shortened by it, so where the JVM cannot be asked to end, as on
   * Windows, it is left out.
   */
  private static void train(Path image) throws Exception {
    if (Platform.HERE == Platform.WINDOWS) {
      return;
    }
    Tools.say("training it for " + TRAINING_SECONDS + " seconds");
    Path app = image.resolve(Platform.HERE.app);
    for (Path jar : Tools.files(app.resolve("lib"), "*.jar")) {
      Files.setLastModifiedTime(jar, FileTime.from(JAR_TIME));
    }
    Path cache = app.resolve("faultline.aot").toAbsolutePath();
    Path log = OUT.resolve("training.log");
    ProcessBuilder builder = new ProcessBuilder(image.resolve(Platform.HERE.launcher).toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
    builder.environment().put("FAULTLINE_HOME", OUT.resolve("training").toString());
    Process window = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = window.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
    window.descendants().findFirst().orElse(window.toHandle()).destroy();
    window.waitFor();
    if (ended || !Files.exists(cache)) {
      throw Refused.failed("the window left no cache of its classes, see " + log);
    }
    addOption(image, "-XX:AOTCache=$APPDIR/faultline.aot");
  }

  /** Has the launcher give the JVM one more option. */
  private static void addOption(Path image, String option) throws IOException {
    if (Platform.HERE == Platform.LINUX) {
      Launcher.write(image, Stream.concat(JVM_OPTIONS.stream(), Stream.of(option)).toList());
    } else {
      Files.writeString(
          image.resolve(Platform.HERE.app).resolve("Faultline.cfg"),
          "java-options=" + option + System.lineSeparator(),
          StandardOpenOption.APPEND);
    }
  }
}
