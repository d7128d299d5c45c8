package dev.faultline.session;

import dev.faultline.check.kind.Fix;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.lesson.Lesson;
import dev.faultline.testrun.Libraries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the program of a lesson. */
public final class LessonPrograms {
  private LessonPrograms() {}

  /** The jars of the libraries that the lesson's program and its tests may use. */
  public static List<Path> libraries(Lesson lesson) {
    return Libraries.jars(lesson.run().libraries());
  }

  /** The lesson's program with these sources. */
  public static Program program(Lesson lesson, Map<String, String> sources) {
    Lesson.Run run = lesson.run();
    Set<String> editable =
        lesson.checks().stream()
            .filter(Fix.class::isInstance)
            .flatMap(check -> ((Fix) check).editable().stream())
            .collect(Collectors.toSet());
    return new Program(
        lesson.title(),
        run.main(),
        sources,
        editable,
        libraries(lesson),
        run.args(),
        run.jvm(),
        run.env(),
        run.stdin(),
        run.heapMb(),
        Duration.ofMillis(run.timeoutMs()),
        settings(run));
  }

  private static Map<String, Program.Settings> settings(Lesson.Run run) {
    Map<String, Program.Settings> settings = new HashMap<>();
    run.profiles()
        .forEach(
            (name, profile) -> {
              List<String> args = profile.args();
              Map<String, String> environment = new HashMap<>(run.env());
              environment.putAll(profile.env());
              settings.put(
                  name,
                  new Program.Settings(
                      args == null ? run.args() : args,
                      Stream.concat(run.jvm().stream(), profile.jvmOptions().stream()).toList(),
                      environment,
                      profile.jdk()));
            });
    return settings;
  }

  /** How the lesson's program is started, compiled, with JVM options over which its own win. */
  public static LaunchSpec launch(
      Lesson lesson, Map<String, byte[]> classes, List<String> options) {
    Lesson.Run run = lesson.run();
    return new LaunchSpec(
        run.main(),
        classes,
        Map.of(),
        libraries(lesson),
        run.args(),
        Stream.concat(options.stream(), run.jvm().stream()).toList(),
        run.env(),
        run.stdin(),
        run.heapMb(),
        Duration.ofMillis(run.timeoutMs()));
  }
}
