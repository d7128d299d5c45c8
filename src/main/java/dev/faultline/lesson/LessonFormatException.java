package dev.faultline.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A lesson folder that cannot be read; carries all that is wrong with it at once. */
public final class LessonFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<LessonProblem> problems;

  public LessonFormatException(List<LessonProblem> problems) {
    super(problems.stream().map(LessonProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<LessonProblem> problems() {
    return problems;
  }
}
