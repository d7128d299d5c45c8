package dev.faultline.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads other JSON files as strictly as those of a lesson. */
public final class StrictJson {
  private StrictJson() {}

  /**
   * Reads a file whose keys are the components of a record, which carry {@link Key}.
   *
   * @param file the file's name, for problems
   * @throws LessonFormatException with everything that is wrong in it
   */
  public static <T extends Record> T read(String file, String text, Class<T> type)
      throws LessonFormatException {
    List<LessonProblem> problems = new ArrayList<>();
    Optional<T> read =
        JsonParser.parse(file, text, problems)
            .flatMap(
                root ->
                    new RecordBinder(Choices.of(Map.of()), new ProblemSink(file, problems))
                        .bind(root, type));
    if (!problems.isEmpty()) {
      throw new LessonFormatException(problems);
    }
    return read.orElseThrow();
  }
}
