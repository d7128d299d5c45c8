package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where things stand in the JSON files of a lesson. A line is 0 when it cannot be told. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * The line on which an act of a lesson's walkthrough begins.
   *
   * @param act its number, from 1
   */
  public static int ofAct(Path lesson, int act) {
    return of(lesson, LessonReading.WALKTHROUGH, JsonNode.path("$.acts", act - 1));
  }

  /** The line on which a key's value begins in a check of a lesson. */
  public static int ofCheck(LessonFolder lesson, CheckSpec check, String key) {
    int index = lesson.lesson().checks().indexOf(check);
    String path = JsonNode.path("$.checks", index) + "." + key;
    return of(lesson.directory(), LessonReading.LESSON, path);
  }

  /** The line on which a key of a lesson's symptom stands. */
  public static int ofSymptom(LessonFolder lesson, String key) {
    return of(lesson.directory(), LessonReading.LESSON, "$.symptom." + key);
  }

  private static int of(Path lesson, String file, String path) {
    List<LessonProblem> problems = new ArrayList<>();
    return new LessonFiles(lesson, problems)
        .text(file, "")
        .flatMap(text -> JsonParser.parse(file, text, problems))
        .map(root -> new JsonFile(file, root, problems).line(path))
        .orElse(0);
  }
}
