package dev.faultline.compile;

import java.util.List;
import java.util.Map;

/**
 * What came of compiling.
 *
 * @param classes class files by binary name; empty when there are errors
 * @param problems errors and warnings in the order of the sources
 */
public record Compilation(Map<String, byte[]> classes, List<CompileProblem> problems) {
  public Compilation {
    classes = Map.copyOf(classes);
    problems = List.copyOf(problems);
  }

  public boolean succeeded() {
    return problems.stream().noneMatch(CompileProblem::isError);
  }

  public List<CompileProblem> errors() {
    return problems.stream().filter(CompileProblem::isError).toList();
  }

  public List<CompileProblem> warnings() {
    return problems.stream().filter(problem -> !problem.isError()).toList();
  }
}
