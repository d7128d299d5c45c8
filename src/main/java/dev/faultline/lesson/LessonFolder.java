package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A lesson with everything its folder holds.
 *
 * @param directory the folder
 * @param lesson what {@code lesson.json} says
 * @param guide {@code guide.md}, as CommonMark
 * @param buggy the program with the planted bug
 * @param fixed the right program
 * @param visibleTests test sources the learner may see, by path; may be empty
 * @param hiddenTests test sources that judge a fix, by path
 * @param walkthrough the reference solution
 * @param variants other versions of the right program; may be empty
 * @param history earlier versions of the program; may be empty
 * @param translations the lesson's texts in other languages, by language tag; may be empty
 */
public record LessonFolder(
    Path directory,
    Lesson lesson,
    String guide,
    AnchoredSources buggy,
    AnchoredSources fixed,
    Map<String, String> visibleTests,
    Map<String, String> hiddenTests,
    List<Act> walkthrough,
    Variants variants,
    History history,
    Map<String, Translation> translations) {
  public LessonFolder {
    visibleTests = Map.copyOf(visibleTests);
    hiddenTests = Map.copyOf(hiddenTests);
    walkthrough = List.copyOf(walkthrough);
    translations = Map.copyOf(translations);
  }

  /** The same lesson with another program in place of the one with the planted bug. */
  public LessonFolder withBuggy(AnchoredSources other) {
    return new LessonFolder(
        directory,
        lesson,
        guide,
        other,
        fixed,
        visibleTests,
        hiddenTests,
        walkthrough,
        variants,
        history,
        translations);
  }
}
