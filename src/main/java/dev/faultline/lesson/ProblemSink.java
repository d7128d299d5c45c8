package dev.faultline.lesson;

import java.util.List;

/** Notes the problems of one file. */
record ProblemSink(String file, List<LessonProblem> problems) {
  /** Notes what is wrong with a JSON value. */
  void add(JsonNode node, String message) {
    add(node.line(), node.path(), message);
  }

  /** Notes what is wrong at a line. */
  void add(int line, String path, String message) {
    problems.add(new LessonProblem(file, line, path, message));
  }
}
