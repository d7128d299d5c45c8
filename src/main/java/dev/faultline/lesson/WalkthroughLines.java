package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the acts of a walkthrough stand in their file. */
public final class WalkthroughLines {
  private WalkthroughLines() {}

  /**
   * The line on which an act of a lesson's walkthrough begins, 0 when it cannot be told.
   *
   * @param act its number, from 1
   */
  public static int of(Path lesson, int act) {
    List<LessonProblem> problems = new ArrayList<>();
    return new LessonFiles(lesson, problems)
        .text(LessonReading.WALKTHROUGH, "")
        .flatMap(text -> JsonParser.parse(LessonReading.WALKTHROUGH, text, problems))
        .map(
            root ->
                new JsonFile(LessonReading.WALKTHROUGH, root, problems)
                    .line(JsonNode.path("$.acts", act - 1)))
        .orElse(0);
  }
}
