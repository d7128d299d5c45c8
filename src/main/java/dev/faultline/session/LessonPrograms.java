package dev.faultline.session;

import dev.faultline.check.kind.Fix;
import dev.faultline.lesson.Lesson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the program of a lesson. */
public final class LessonPrograms {
  private LessonPrograms() {}

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
        List.of(),
        run.args(),
        run.jvm(),
        run.env(),
        run.stdin(),
        run.heapMb(),
        Duration.ofMillis(run.timeoutMs()));
  }
}
