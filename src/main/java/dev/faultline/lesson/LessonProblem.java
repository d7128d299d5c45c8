package dev.faultline.lesson;

/**
 * Something wrong with a lesson's files.
 *
 * @param file path relative to the lesson's folder
 * @param line 1-based, 0 when it concerns the whole file
 * @param path JSON path such as {@code $.checks[2].at}, empty outside JSON
 * @param message what is wrong and what would be right, one line
 */
public record LessonProblem(String file, int line, String path, String message) {
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_MESSAGE = 600;

  /** Texts quoted from a file are cut when they are long, and stay on one line. */
  public LessonProblem {
    path = OneLine.of(path, LONGEST_PATH);
    message = OneLine.of(message, LONGEST_MESSAGE);
  }

  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + (path.isEmpty() ? "" : " " + path) + ": " + message;
  }
}
