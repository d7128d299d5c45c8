package dev.faultline.testrun;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The libraries shipped with Faultline that programs and tests in a child JVM may use. */
public final class Libraries {
  private static final List<String> JUNIT =
      List.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.platform.launcher.Launcher",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.opentest4j.AssertionFailedError",
          "org.apiguardian.api.API",
          "org.jspecify.annotations.Nullable");

  /** A class of each jar of a library, by the library's name. */
  private static final Map<String, List<String>> BY_NAME =
      Map.of(
          "h2",
          List.of("org.h2.Driver"),
          "jqwik",
          List.of("net.jqwik.api.Property", "net.jqwik.engine.JqwikTestEngine"));

  private Libraries() {}

  /** The names that {@link #jars} knows. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /**
   * The jars of libraries.
   *
   * @throws IllegalArgumentException when there is no library of a name
   */
  public static List<Path> jars(List<String> names) {
    return names.stream().flatMap(Libraries::classesOf).map(Libraries::jarOf).toList();
  }

  /** JUnit's jars, which tests have without asking. */
  static Stream<Path> junit() {
    return JUNIT.stream().map(Libraries::jarOf);
  }

  private static Stream<String> classesOf(String library) {
    List<String> classes = BY_NAME.get(library);
    if (classes == null) {
      throw new IllegalArgumentException("no library " + library);
    }
    return classes.stream();
  }

  private static Path jarOf(String className) {
    try {
      return Path.of(
          Class.forName(className, false, Libraries.class.getClassLoader())
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("missing library of " + className, e);
    }
  }
}
