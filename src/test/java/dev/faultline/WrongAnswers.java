package dev.faultline;

import dev.faultline.check.kind.Cause;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.LessonFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a learner of a lesson may claim that is wrong. */
public final class WrongAnswers {
  private final LessonFolder lesson;

  public WrongAnswers(LessonFolder lesson) {
    this.lesson = lesson;
  }

  /** The options of a cause that are not its answer, in their order. */
  public static List<Cause.Option> options(Cause cause) {
    return cause.options().stream().filter(one -> !one.id().equals(cause.answer())).toList();
  }

  /** The first line of {@code main}'s class with code that is no place of the lesson's. */
  public SourceLine innocentLine() {
    Set<SourceLine> marked =
        lesson.buggy().anchors().values().stream()
            .map(place -> new SourceLine(place.file(), place.line()))
            .collect(Collectors.toCollection(HashSet::new));
    String path = lesson.lesson().run().main().replace('.', '/') + ".java";
    List<String> lines = lesson.buggy().files().get(path).lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .filter(at -> lines.get(at - 1).endsWith(";") && lines.get(at - 1).startsWith("    "))
        .mapToObj(at -> new SourceLine(path, at))
        .filter(line -> !marked.contains(line))
        .findFirst()
        .orElseThrow();
  }
}
