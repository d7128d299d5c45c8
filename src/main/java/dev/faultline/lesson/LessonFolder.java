package dev.faultline.lesson;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
  /** The language that lessons are written in. */
  private static final String WRITTEN = "en";

  public LessonFolder {
    visibleTests = Map.copyOf(visibleTests);
    hiddenTests = Map.copyOf(hiddenTests);
    walkthrough = List.copyOf(walkthrough);
    translations = Map.copyOf(translations);
  }

  /**
   * The same lesson in a language, or as it is where it has no translation. What is not translated
   * stays as it is. The texts that it had remain with it as a translation into English, so that it
   * can be turned back.
   */
  public LessonFolder in(Locale language) {
    String tag =
        Locale.lookupTag(
            Locale.LanguageRange.parse(language.toLanguageTag()), translations.keySet());
    return Optional.ofNullable(tag).map(translations::get).map(this::in).orElse(this);
  }

  /** The tags of the languages that the lesson is there in. */
  public Stream<String> languages() {
    return Stream.concat(Stream.of(WRITTEN), translations.keySet().stream()).distinct().sorted();
  }

  private LessonFolder in(Translation translation) {
    Map<String, Translation> all = new HashMap<>(translations);
    all.putIfAbsent(WRITTEN, new Translation(lesson.texts(), Map.of(), Optional.of(guide)));
    return new LessonFolder(
        directory,
        lesson.withTexts(translation.texts()),
        translation.guide().orElse(guide),
        buggy,
        fixed,
        visibleTests,
        hiddenTests,
        walkthrough,
        variants,
        history,
        all);
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
