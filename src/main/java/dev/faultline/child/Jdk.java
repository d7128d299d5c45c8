package dev.faultline.child;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java runtime on this machine.
 *
 * @param version as it tells it, such as {@code 17.0.15}
 * @param feature the first number of that
 */
public record Jdk(Path home, String version, int feature) {
  /** The oldest that runs the class files that Faultline compiles. */
  public static final int OLDEST = 17;

  private static final int START_SECONDS = 20;

  /** Folders that hold a runtime in each folder below them, or in Contents/Home of that. */
  private static final List<Path> USUAL_PLACES =
      Stream.concat(
              Stream.of(
                  "/usr/lib/jvm",
                  "/Library/Java/JavaVirtualMachines",
                  "C:/Program Files/Java",
                  "C:/Program Files/Eclipse Adoptium"),
              Stream.of(".jdks", ".sdkman/candidates/java")
                  .map(folder -> System.getProperty("user.home") + "/" + folder))
          .map(Path::of)
          .toList();

  /** The {@code java} launcher. */
  public Path launcher() {
    return launcherIn(home);
  }

  /**
   * One that runs, by the home or the feature version of it.
   *
   * @throws CommandRefused when there is none, when it does not start, or is too old
   */
  public static Jdk named(String homeOrFeature) {
    Jdk jdk = homeOrFeature.matches("\\d{1,3}") ? ofFeature(homeOrFeature) : at(homeOrFeature);
    if (jdk.feature() < OLDEST) {
      throw new CommandRefused(Texts.of("child.jdk.old", jdk.version(), jdk.home(), OLDEST));
    }
    jdk.requireStart();
    return jdk;
  }

  private static Jdk ofFeature(String feature) {
    return all()
        .filter(jdk -> Integer.toString(jdk.feature()).equals(feature))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandRefused(
                    Texts.of(
                        "child.jdk.none",
                        feature,
                        all()
                            .map(jdk -> Integer.toString(jdk.feature()))
                            .distinct()
                            .collect(Collectors.joining(", ")))));
  }

  private static Jdk at(String home) {
    return read(Path.of(home))
        .orElseThrow(() -> new CommandRefused(Texts.of("child.jdk.noHome", home)));
  }

  /**
   * Those found in the usual places that can run programs, besides Faultline's own, one of each
   * feature version, the oldest first.
   */
  public static List<Jdk> others() {
    TreeMap<Integer, Jdk> found = new TreeMap<>();
    all()
        .filter(jdk -> jdk.feature() >= OLDEST)
        .forEach(jdk -> found.putIfAbsent(jdk.feature(), jdk));
    found.remove(Runtime.version().feature());
    return List.copyOf(found.values());
  }

  /** Faultline's own, that of JAVA_HOME, and those in the usual places. */
  private static Stream<Jdk> all() {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
    USUAL_PLACES.forEach(place -> homes.addAll(below(place)));
    return homes.stream()
        .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
        .flatMap(home -> read(home).stream());
  }

  private static List<Path> below(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside.sorted(Comparator.comparing(Path::toString)).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Optional<Jdk> read(Path home) {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException | IllegalArgumentException noRelease) {
      return Optional.empty();
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    String feature = version.replaceFirst("^1\\.", "").replaceFirst("\\D.*", "");
    return Files.isExecutable(launcherIn(home)) && feature.matches("\\d{1,3}")
        ? Optional.of(new Jdk(home, version, Integer.parseInt(feature)))
        : Optional.empty();
  }

  private static Path launcherIn(Path home) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return home.resolve("bin").resolve(windows ? "java.exe" : "java");
  }

  private void requireStart() {
    try {
      Process started =
          new ProcessBuilder(launcher().toString(), "-version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (started.waitFor(START_SECONDS, TimeUnit.SECONDS) && started.exitValue() == 0) {
          return;
        }
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
      } finally {
        started.destroyForcibly();
      }
    } catch (IOException unstartable) {
      throw new CommandRefused(
          Texts.of("child.jdk.unstartable", launcher(), unstartable.getMessage()));
    }
    throw new CommandRefused(Texts.of("child.jdk.fails", launcher()));
  }
}
